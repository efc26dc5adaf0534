/** Comfort on the rapporteur's desk; every page of it works without. Drafts survive, keys move, news of others is told. */
const notice = document.getElementById("live");
const store = {
  get: (key) => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "null");
    } catch {
      return null;
    }
  },
  set: (key, value) => {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      /* full, or forbidden: then the form is all there is */
    }
  },
  drop: (key) => {
    try {
      localStorage.removeItem(key);
    } catch {
      /* nothing was kept */
    }
  },
};

const fieldsOf = (form) =>
  [...form.elements].filter((field) => field.name && field.type !== "hidden" && field.type !== "submit");
const stateOf = (field) => (field.type === "radio" || field.type === "checkbox" ? field.checked : field.value);
const nameOf = (field) => (field.type === "radio" ? `${field.name}=${field.value}` : field.name);

/** What is typed is kept until the server has said that it was saved: that is when the page is left by a form that went through. */
function keepDraft(form) {
  const key = `draft ${form.action} ${form.dataset.keep}`;
  const sent = `sent ${key}`;
  const initial = new Map(fieldsOf(form).map((field) => [nameOf(field), stateOf(field)]));
  const kept = store.get(key);
  const others = kept && Object.entries(kept.values).filter(([name, value]) => initial.get(name) !== value);
  if (others?.length > 0 && !document.querySelector(".problems, .sides")) {
    for (const field of fieldsOf(form)) {
      const value = kept.values[nameOf(field)];
      if (value === undefined) continue;
      if (field.type === "radio" || field.type === "checkbox") field.checked = value;
      else field.value = value;
    }
    // The form goes on standing on the version it was typed on, so that what others did since is seen as theirs.
    const on = form.elements.namedItem("on");
    if (on && kept.on) on.value = kept.on;
    const told = document.createElement("p");
    told.className = "kept";
    told.setAttribute("role", "status");
    const discard = document.createElement("button");
    discard.type = "button";
    discard.className = "quiet small";
    discard.textContent = notice?.dataset.discard ?? "";
    discard.addEventListener("click", () => {
      store.drop(key);
      location.reload();
    });
    told.append(`${notice?.dataset.draft ?? ""} `, discard);
    form.prepend(told);
  }
  const keep = () => {
    const values = Object.fromEntries(fieldsOf(form).map((field) => [nameOf(field), stateOf(field)]));
    store.set(key, { on: form.elements.namedItem("on")?.value, values });
  };
  form.addEventListener("input", keep);
  form.addEventListener("submit", () => {
    keep();
    store.set(sent, true);
    sessionStorage.setItem("sent", key);
  });
}

/** After a form: the answer says whether it went through. A refused form comes back with its problem and keeps its draft. */
const sent = sessionStorage.getItem("sent");
if (sent) {
  sessionStorage.removeItem("sent");
  store.drop(`sent ${sent}`);
  const refused = document.querySelector(".problems, .sides, .typed");
  if (!refused && document.querySelector(".said-just-now p")) store.drop(sent);
}
for (const form of document.querySelectorAll("form[data-keep]")) keepDraft(form);

const typing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;
const cues = () => [...document.querySelectorAll("article.cue")];

function move(step) {
  const all = cues();
  const at = all.indexOf(document.activeElement?.closest("article.cue"));
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
  const link = document.querySelector(`aside.neighbour a[rel=${step > 0 ? "next" : "prev"}]`);
  if (next) {
    next.focus();
    next.scrollIntoView({ block: "start" });
  } else if (link && all.length === 0) link.click();
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
    event.preventDefault();
    event.target.form.requestSubmit(event.target.form.querySelector("button[type=submit]"));
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const key = event.key.toLowerCase();
  if (key === "j") move(1);
  else if (key === "k") move(-1);
  else if (key === "e") document.activeElement?.closest("article.cue")?.querySelector("a.edit")?.click();
});

/** What others change is told beside the work, and never touches a field. */
if (notice && typeof EventSource === "function") {
  const desk = document.querySelector("nav.tabs a")?.getAttribute("href") ?? "";
  const mine = Number(notice.dataset.version);
  const events = new EventSource(`${desk}/live`);
  events.addEventListener("desk", (event) => {
    const { change } = JSON.parse(event.data);
    if (!(change.version > mine)) return;
    const cue = change.cue && document.getElementById(change.cue);
    const link = document.createElement("a");
    const here = location.pathname.endsWith(`/cue/${change.cue}`);
    link.href = change.cue && !here ? `${desk}/cue/${change.cue}` : location.href.split("#")[0];
    link.textContent = cue?.querySelector(".n")?.textContent
      ? notice.dataset.changed.replace("{n}", cue.querySelector(".n").textContent)
      : here
        ? notice.dataset.changedHere
        : notice.dataset.changedSome.replace("{version}", change.version);
    const line = document.createElement("p");
    line.append(link);
    notice.replaceChildren(line);
    cue?.classList.add("changed-now");
  });
  addEventListener("pagehide", () => events.close());
}
