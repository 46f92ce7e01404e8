"use strict";
// A list of which only the rows in sight are in the page, so that fifty thousand are as quick as fifty.

const MARGIN = 12;
const PRINTED = 2000;
let listed = [];
let listedOf = {};
let current = 0;
let rowHeight = 0;
let printing = false;

function listShown() {
  return Object.hasOwn(LISTS, state.view) ? LISTS[state.view] : LISTS.events;
}

function buildTable() {
  const scroller = byId("scroller");
  let waiting = false;
  scroller.addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      drawRows();
    });
  });
  const body = scroller.querySelector("tbody");
  body.addEventListener("click", (event) => {
    const row = event.target.closest("tr[data-place]");
    if (row && !String(getSelection())) openRow(Number(row.dataset.place));
  });
  body.addEventListener("keydown", moveByKey);
  new ResizeObserver(() => drawRows()).observe(scroller);
  addEventListener("beforeprint", () => draw(true));
  addEventListener("afterprint", () => draw(false));
}

function draw(whole) {
  printing = whole;
  drawRows();
}

/** Shows the wanted events in the list that is chosen, in its order. */
function showTable(wanted) {
  const list = listShown();
  const descending = state.sort.startsWith("-");
  const key = state.sort.replace(/^-/, "");
  const column = list.columns.find((each) => each.key === key) || list.columns[0];
  const sign = descending ? -1 : 1;
  if (wanted !== listedOf.wanted || list !== listedOf.list || state.sort !== listedOf.sort) {
    listed = [...list.numbers(wanted)].sort((a, b) => sign * (column.by(a) - column.by(b)) || a - b);
    listedOf = { wanted, list, sort: state.sort };
    current = 0;
    showViews(wanted);
    showHead(list, column, descending);
  }
  const open = listed.findIndex((number) => list.isOpen(number));
  if (open >= 0) current = open;
  keepInSight();
  drawRows();
}

function showViews(wanted) {
  const names = Object.keys(LISTS).filter((name) => name !== "incidents" || incidents.length);
  const shownNow = document.activeElement && document.activeElement.dataset.view;
  byId("views").replaceChildren(
    ...names.map((name) =>
      el(
        "button",
        {
          type: "button",
          "aria-pressed": String(LISTS[name] === listShown()),
          "data-view": name,
          onclick: () => choose({ view: name, sort: "time" }),
        },
        `${LISTS[name].name} ${LISTS[name].numbers(wanted).length.toLocaleString("en")}`,
      ),
    ),
  );
  if (shownNow) byId("views").querySelector(`[data-view="${shownNow}"]`)?.focus();
}

function showHead(list, sorted, descending) {
  const focused = document.activeElement && document.activeElement.dataset.sort;
  const cells = list.columns.map((column) =>
    el(
      "th",
      {
        scope: "col",
        class: `c-${column.key}`,
        "aria-sort": column === sorted ? (descending ? "descending" : "ascending") : "none",
      },
      el(
        "button",
        {
          type: "button",
          "data-sort": column.key,
          onclick: () => choose({ sort: column === sorted && !descending ? `-${column.key}` : column.key }),
        },
        column.name,
        el("span", { "aria-hidden": "true" }, column === sorted ? (descending ? " ▾" : " ▴") : ""),
      ),
    ),
  );
  const head = byId("scroller").querySelector("thead");
  head.replaceChildren(el("tr", {}, cells));
  byId("scroller")
    .querySelector("table")
    .setAttribute("aria-rowcount", listed.length + 1);
  if (focused) head.querySelector(`[data-sort="${focused}"]`)?.focus();
}

/** Scrolls to the row where the keyboard stands. */
function keepInSight() {
  const scroller = byId("scroller");
  const top = current * heightOfRow();
  if (top < scroller.scrollTop || top > scroller.scrollTop + scroller.clientHeight - 2 * heightOfRow()) {
    scroller.scrollTop = Math.max(0, top - heightOfRow());
  }
}

function heightOfRow() {
  rowHeight = parseFloat(getComputedStyle(byId("scroller")).getPropertyValue("--row")) || 56;
  return rowHeight;
}

function drawRows() {
  const scroller = byId("scroller");
  const height = heightOfRow();
  const first = printing ? 0 : Math.max(0, Math.floor(scroller.scrollTop / height) - MARGIN);
  const end = printing
    ? Math.min(listed.length, PRINTED)
    : Math.min(listed.length, first + Math.ceil(scroller.clientHeight / height) + 2 * MARGIN);
  const focused = document.activeElement?.closest("tr[data-place]")?.dataset.place;
  const rows = [];
  for (let place = first; place < end; place++) rows.push(rowDrawn(place));
  const body = scroller.querySelector("tbody");
  body.replaceChildren(spacer(first * height), ...rows, spacer((printing ? 0 : listed.length - end) * height));
  if (focused !== undefined) focusRow(Number(focused));
}

function spacer(height) {
  const row = el("tr", { class: "spacer", "aria-hidden": "true" });
  row.style.height = `${height}px`;
  return row;
}

function rowDrawn(place) {
  const list = listShown();
  const number = listed[place];
  const open = list.isOpen(number);
  const row = el(
    "tr",
    { "data-place": place, "aria-rowindex": place + 2, class: open ? "chosen" : null },
    list.columns.map((column) =>
      el(
        column.main ? "th" : "td",
        { class: `c-${column.key}`, scope: column.main ? "row" : null },
        column.cell(number),
      ),
    ),
  );
  const opener = row.querySelector(".open");
  opener.setAttribute("tabindex", place === current ? "0" : "-1");
  opener.setAttribute("aria-expanded", String(open));
  opener.setAttribute("aria-controls", "detail");
  return row;
}

function openRow(place) {
  current = place;
  listShown().open(listed[place]);
}

function moveByKey(event) {
  const page = Math.max(1, Math.floor(byId("scroller").clientHeight / heightOfRow()) - 1);
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -listed.length, End: listed.length };
  if (!(event.key in steps)) return;
  event.preventDefault();
  current = Math.min(listed.length - 1, Math.max(0, current + steps[event.key]));
  keepInSight();
  drawRows();
  focusRow(current);
}

function focusRow(place) {
  byId("scroller").querySelector(`tr[data-place="${place}"] .open`)?.focus({ preventScroll: true });
}
