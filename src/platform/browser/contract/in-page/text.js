// What a reader finds in the page: how many words, and controls that would do nothing without scripts.
(() => {
  const main = document.querySelector("main");
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts
  const words = (main?.innerText ?? "").split(/\s+/).filter(Boolean).length;
  const dead = [...document.querySelectorAll("button")].filter(
    (button) => !button.form && button.checkVisibility() && !button.hasAttribute("popovertarget"),
  );
  const stuck = [...document.forms].filter(
    (form) => !form.querySelector("button:not([type=button]), input[type=submit]") && form.checkVisibility(),
  );
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  return {
    words,
    heading: document.querySelector("h1")?.textContent?.trim() ?? "",
    headings: document.querySelectorAll("h1").length,
    dead: dead.map((button) => button.textContent?.trim() ?? ""),
    stuck: stuck.map((form) => form.action),
    repeated: [...new Set(ids.filter((id, n) => ids.indexOf(id) !== n))],
    styled: document.querySelectorAll("[style]").length,
  };
})();
