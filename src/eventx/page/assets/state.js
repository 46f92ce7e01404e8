"use strict";
// What is chosen, kept in the address behind "#", so that a page can be sent on as it is seen.

const SINGLE = ["words", "from", "to", "view", "sort", "event", "incident", "text"];

let state = stateOf(location.hash);

/** The state that an address tells. */
function stateOf(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const found = { view: "events", sort: "time" };
  for (const key of SINGLE) if (given.has(key)) found[key] = given.get(key);
  for (const key of ["from", "to"]) if (!isDay(found[key])) found[key] = "";
  for (const { key } of FACETS) found[key] = given.getAll(key);
  return found;
}

/** Whether a text is a day of the calendar. */
function isDay(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(dayNumber(text));
}

/** The address of a state; what is as always is left out. */
function hashOf(told) {
  const given = new URLSearchParams();
  const usual = { view: "events", sort: "time" };
  for (const { key } of FACETS) for (const value of told[key]) given.append(key, wellFormed(value));
  for (const key of SINGLE) if (told[key] && told[key] !== usual[key]) given.set(key, wellFormed(told[key]));
  return "#" + given.toString();
}

/** Changes what is chosen and shows it; a step that "back" undoes, unless it is one of many small ones. */
function choose(changes, { small = false } = {}) {
  state = { ...state, ...changes };
  const hash = hashOf(state);
  if (hash !== location.hash) history[small ? "replaceState" : "pushState"](null, "", hash);
  showAll();
}

/** The address of the state with some changes, for links. */
function linkTo(changes) {
  return hashOf({ ...state, ...changes });
}

/** Takes a value of a facet into the choice, or out of it. */
function toggle(key, value) {
  const chosen = state[key];
  choose({ [key]: chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value] });
}

/** Nothing chosen. */
function cleared() {
  const empty = { words: "", from: "", to: "" };
  for (const { key } of FACETS) empty[key] = [];
  return empty;
}

window.addEventListener("popstate", () => {
  state = stateOf(location.hash);
  showAll();
});
window.addEventListener("hashchange", () => {
  if (hashOf(state) === location.hash) return;
  state = stateOf(location.hash);
  showAll();
});
