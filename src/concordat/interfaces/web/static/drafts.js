// A longer form is kept on the server while its writer goes on. Without this file the button does it.
const form = document.querySelector("form[data-keep]");
const status = form.querySelector("[role=status]");
const PAUSE = 4000;
let changed = false;
let timer = 0;

// Files are not kept; buttons are not typed.
const typed = () => {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  body.set("draft", "quietly");
  return body;
};

async function keep() {
  clearTimeout(timer);
  if (!changed) return;
  changed = false;
  try {
    const answer = await fetch(location.href, { method: "POST", body: typed(), keepalive: true });
    if (!(answer.headers.get("content-type") ?? "").includes("json")) throw new Error("no answer");
    status.textContent = (await answer.json()).message;
  } catch {
    changed = true;
    status.textContent = "Not kept: the service did not answer. What you typed is still here.";
  }
}

form.addEventListener("input", () => {
  changed = true;
  clearTimeout(timer);
  timer = setTimeout(keep, PAUSE);
});
form.addEventListener("submit", () => {
  clearTimeout(timer);
  changed = false;
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") keep();
});
