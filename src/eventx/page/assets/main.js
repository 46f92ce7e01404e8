"use strict";
// Puts the page together, and shows what is chosen.

let shownEvents = [];
let filteredFor = null;
let detailFor = null;

/** Shows all that is chosen. What a step does not touch is left as it is. */
function showAll() {
  const filters = JSON.stringify([state.words, state.from, state.to, ...FACETS.map((facet) => state[facet.key])]);
  if (filters !== filteredFor) {
    filteredFor = filters;
    const { wanted, counts } = filtered();
    shownEvents = wanted;
    showFacets(counts);
    showChosen();
    showTimeline(wanted);
    showMap(wanted);
    showSummary();
  }
  showTable(shownEvents);
  showDetail();
}

function showSummary() {
  const all = counted(events.length, "event");
  const articles = counted(documents.length, "article");
  const told =
    shownEvents.length === events.length
      ? `${all} of ${articles}`
      : `${shownEvents.length.toLocaleString("en")} of ${all} of ${articles}`;
  byId("summary").textContent = incidents.length ? `${told}, ${counted(incidents.length, "incident")}` : told;
}

/** What is open: an event, an incident, an article, or nothing. */
function whatIsOpen() {
  if (state.incident && numberOfIncident.has(state.incident))
    return ["incident", state.incident, () => incidentShown(numberOfIncident.get(state.incident))];
  if (state.event && numberOfId.has(state.event))
    return ["event", state.event, () => eventShown(numberOfId.get(state.event))];
  if (state.text && numberOfDocument.has(state.text))
    return ["article", state.text, () => articleShown(numberOfDocument.get(state.text))];
  return null;
}

function showDetail() {
  const found = whatIsOpen();
  const key = found ? `${found[0]} ${found[1]}` : "";
  document.body.classList.toggle("detailed", Boolean(found));
  if (key === detailFor) return;
  const first = detailFor === null;
  detailFor = key;
  const detail = byId("detail");
  if (!found) {
    detail.replaceChildren();
    return;
  }
  const parts = found[2]().flat().filter(Boolean);
  detail.replaceChildren(el("button", { type: "button", class: "close", onclick: closeDetail }, "Close"), ...parts);
  detail.setAttribute("aria-label", `Details: ${found[0]}`);
  detail.scrollTop = 0;
  if (!first) detail.querySelector("h2").focus({ preventScroll: matchMedia("(min-width: 75rem)").matches });
}

function closeDetail() {
  choose({ event: "", incident: "", text: "" });
  focusRow(current);
}

function listen() {
  let waiting = 0;
  byId("words").addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => choose({ words: event.target.value.trim() }, { small: true }), 150);
  });
  for (const key of ["from", "to"])
    byId(key).addEventListener("change", (event) => choose({ [key]: event.target.value }));
  byId("search").addEventListener("submit", (event) => event.preventDefault());
  byId("clear").addEventListener("click", () => {
    byId("words").value = "";
    choose(cleared());
    byId("words").focus();
  });
  addEventListener("keydown", (event) => {
    const typing = event.target.matches && event.target.matches("input");
    if (event.key === "Escape" && !typing && document.body.classList.contains("detailed")) closeDetail();
    if (event.key === "/" && !typing) {
      event.preventDefault();
      byId("words").focus();
    }
  });
}

buildFacets();
buildTimeline();
buildMap();
buildTable();
listen();
showAll();
document.body.dataset.ready = "true";
