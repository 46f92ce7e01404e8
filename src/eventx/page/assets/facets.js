"use strict";
// The filters with their counts: each a list of buttons with bars, the most frequent first.

const SHOWN = 8;
const SHOWN_MORE = 60;
const opened = new Set();
const sought = {};

function buildFacets() {
  const narrow = matchMedia("(max-width: 60rem)").matches;
  const all = el("details", { class: "all", open: !narrow }, el("summary", {}, "Filters"));
  for (const facet of FACETS) {
    const closed = facet.key === "article" || facet.key === "place";
    facet.list = el("ul");
    facet.more = button(
      "",
      () => {
        opened.has(facet.key) ? opened.delete(facet.key) : opened.add(facet.key);
        showFacet(facet);
      },
      { class: "more" },
    );
    facet.seek = el("input", {
      type: "search",
      class: "seek",
      "aria-label": `Find in ${facet.name}`,
      placeholder: "find",
      autocomplete: "off",
      oninput: (event) => {
        sought[facet.key] = folded(event.target.value.trim());
        showFacet(facet);
      },
    });
    all.append(
      el(
        "details",
        { class: "facet", open: !closed, "data-facet": facet.key },
        el("summary", {}, facet.name),
        facet.seek,
        facet.list,
        facet.more,
      ),
    );
  }
  byId("facets").append(all);
}

function showFacets(counts) {
  FACETS.forEach((facet, place) => {
    facet.counts = counts[place];
    showFacet(facet);
  });
}

function showFacet(facet) {
  const focused = document.activeElement && document.activeElement.dataset.value;
  const inside = facet.list.contains(document.activeElement);
  const found = ranked(facet);
  const most = opened.has(facet.key) || sought[facet.key] ? SHOWN_MORE : SHOWN;
  const longest = Math.max(1, ...found.map((value) => facet.counts[value]));
  facet.list.replaceChildren(...found.slice(0, most).map((value) => entry(facet, value, longest)));
  facet.seek.hidden = facet.values.length <= SHOWN;
  facet.more.hidden = found.length <= SHOWN || Boolean(sought[facet.key]);
  facet.more.textContent = opened.has(facet.key) ? "fewer" : `${Math.min(found.length, SHOWN_MORE) - SHOWN} more`;
  facet.more.setAttribute("aria-label", `${facet.more.textContent} of ${facet.name}`);
  if (inside && focused !== undefined) {
    const again = [...facet.list.querySelectorAll("button")].find((each) => each.dataset.value === focused);
    if (again) again.focus();
  }
}

/** The values with events, chosen ones first; then by their number. */
function ranked(facet) {
  const chosen = new Set(state[facet.key].map(facet.number));
  const wanted = [];
  facet.values.forEach((value, number) => {
    const fits = !sought[facet.key] || folded(facet.label(value)).includes(sought[facet.key]);
    if (fits && (facet.counts[number] || chosen.has(number))) wanted.push(number);
  });
  const order = (a, b) => (facet.values[a] < facet.values[b] ? -1 : 1);
  return wanted.sort((a, b) => chosen.has(b) - chosen.has(a) || facet.counts[b] - facet.counts[a] || order(a, b));
}

function entry(facet, number, longest) {
  const value = facet.values[number];
  const chosen = state[facet.key].includes(value);
  const bar = el("span", { class: "bar", "aria-hidden": "true" });
  bar.style.width = `${(100 * facet.counts[number]) / longest}%`;
  return el(
    "li",
    {},
    el(
      "button",
      {
        type: "button",
        class: "value",
        onclick: () => toggle(facet.key, value),
        "aria-pressed": String(chosen),
        "data-value": value,
        title: shown(cut(facet.label(value), 200)),
      },
      bar,
      told(cut(facet.label(value), 80), "label"),
      el("span", { class: "count" }, facet.counts[number].toLocaleString("en")),
    ),
  );
}

/** The chosen filters, each with a button that takes it away. */
function showChosen() {
  const chips = FACETS.flatMap((facet) =>
    state[facet.key].map((value) =>
      chip(`${facet.name}: ${cut(facet.label(value), 60)}`, () => toggle(facet.key, value)),
    ),
  );
  if (state.words) chips.push(chip(`“${cut(state.words, 60)}”`, () => choose({ words: "" })));
  if (state.from || state.to) {
    chips.push(chip(`${state.from || "…"} to ${state.to || "…"}`, () => choose({ from: "", to: "" })));
  }
  byId("chosen").replaceChildren(...chips);
  byId("clear").hidden = !chips.length;
  for (const key of ["words", "from", "to"]) {
    const field = byId(key);
    if (field !== document.activeElement) field.value = state[key] || "";
  }
}

function chip(label, action) {
  return el(
    "button",
    { type: "button", class: "chip", onclick: action, "aria-label": `Remove ${shown(label)}` },
    told(label),
    el("span", { "aria-hidden": "true" }, " ×"),
  );
}
