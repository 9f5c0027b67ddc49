// Optional extras. Every page works without this file.

// The GOV.UK script is fetched only by pages that hold something it improves.
const own = document.querySelector("script[data-govuk]");
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) document.body.classList.add("govuk-frontend-supported");
if (own && document.querySelector('[data-module^="govuk-"]:not([data-module="govuk-button"])')) {
  import(own.dataset.govuk).then(({ initAll }) => initAll());
}

// A table that fits needs no stop of the tab key; one that scrolls does.
const regions = document.querySelectorAll(".cc-scroll");
const settle = () => {
  for (const region of regions) {
    if (region.scrollWidth > region.clientWidth) region.tabIndex = 0;
    else region.removeAttribute("tabindex");
  }
};
if (regions.length) {
  settle();
  addEventListener("resize", settle);
}

// What is folded away on the screen is printed in full, where the browser cannot do that by style alone.
addEventListener("beforeprint", () => {
  for (const one of document.querySelectorAll("details:not([open])")) {
    one.dataset.folded = "";
    one.open = true;
  }
});
addEventListener("afterprint", () => {
  for (const one of document.querySelectorAll("details[data-folded]")) {
    one.open = false;
    delete one.dataset.folded;
  }
});

// A second click on a button does not send the form twice.
addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "1";
  setTimeout(() => delete form.dataset.sent, 2000);
});
