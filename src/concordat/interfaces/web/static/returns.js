// A return saves itself while its writer goes on. Without this file the button does it.
const form = document.querySelector("form[data-save]");
const status = form.querySelector("[role=status]");
const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
const changed = new Map();
const PAUSE = 1500;
let timer = 0;
let sending = false;

// What is named settle: or base: goes along with its question, never by itself.
const isAnswer = (control) => control.name && !/^(settle:|base:|csrf)/.test(control.name) && control.type !== "submit";
const base = (name) => form.elements.namedItem(`base:${name}`);

const tell = (words) => {
  status.textContent = words;
};

const later = () => {
  clearTimeout(timer);
  timer = setTimeout(save, PAUSE);
};

const note = (event) => {
  if (!isAnswer(event.target)) return;
  changed.set(event.target.name, event.target.value);
  tell("Not saved yet");
  later();
};

// The message at the field, as the page would print it.
const mark = (name, id, problem) => {
  const control = document.getElementById(id);
  const group = control?.closest(".govuk-form-group");
  if (!group) return;
  const said = document.getElementById(`${id}-error`);
  if (!problem) {
    if (!said) return;
    said.remove();
    group.classList.remove("govuk-form-group--error");
    control.classList.remove("govuk-input--error", "govuk-textarea--error", "govuk-select--error");
    return;
  }
  const message = said ?? Object.assign(document.createElement("p"), { id: `${id}-error`, className: "govuk-error-message" });
  message.textContent = problem;
  if (!said) {
    group.classList.add("govuk-form-group--error");
    control.before(message);
  }
  control.setAttribute("aria-describedby", message.id);
};

async function save() {
  if (sending || !changed.size) return;
  sending = true;
  const sent = new Map(changed);
  const body = new URLSearchParams();
  for (const [name, text] of sent) {
    body.set(name, text);
    body.set(`base:${name}`, base(name)?.value ?? "");
  }
  tell("Saving…");
  try {
    const answer = await fetch(form.dataset.save, { method: "POST", headers: { "X-CSRFToken": token }, body });
    if (!(answer.headers.get("content-type") ?? "").includes("json")) throw new Error("no answer");
    const said = await answer.json();
    if (answer.ok) took(sent, said);
    tell(said.message);
  } catch {
    tell("Not saved: the service did not answer. What you typed is still here; it is tried again.");
  }
  sending = false;
  if (changed.size) later();
}

function took(sent, said) {
  for (const [name, text] of sent) if (changed.get(name) === text) changed.delete(name);
  for (const [name, number] of Object.entries(said.bases)) base(name).value = number ?? "";
  for (const [name, problem] of Object.entries(said.problems)) mark(name, said.ids[name], problem);
  for (const one of said.conflicts) mark(one.question, said.ids[one.question], `${one.label}: somebody else has answered too. Save to see both.`);
}

form.addEventListener("input", note);
form.addEventListener("change", note);
form.addEventListener("submit", () => {
  clearTimeout(timer);
  changed.clear();
});
addEventListener("beforeunload", (event) => {
  if (changed.size) event.preventDefault();
});
