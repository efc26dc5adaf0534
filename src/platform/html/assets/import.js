/** A file may be dropped anywhere on the page; choosing one is enough to look at it. Long uploads say that they run. */
const form = document.getElementById("bring");
const field = form?.querySelector("input[type=file]");
if (form && field) {
  const send = () => form.requestSubmit();
  field.addEventListener("change", () => field.files.length > 0 && send());
  addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("dropping");
  });
  addEventListener("dragleave", (event) => !event.relatedTarget && form.classList.remove("dropping"));
  addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("dropping");
    if (event.dataTransfer.files.length === 0) return;
    field.files = event.dataTransfer.files;
    send();
  });
  form.addEventListener("submit", () => {
    form.setAttribute("aria-busy", "true");
    form.querySelector("button[type=submit]").disabled = true;
  });
  // Coming back to the page by the browser's history finds the button as it was.
  addEventListener("pageshow", () => {
    form.removeAttribute("aria-busy");
    form.querySelector("button[type=submit]").disabled = false;
  });
}
