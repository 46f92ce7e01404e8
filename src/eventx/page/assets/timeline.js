"use strict";
// When: columns of days, months or years, below them spans that are longer than a column.

const QUADS = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict", ""];
const HEIGHT = 120;
const LANE = 7;
const LANES = 9;
const AXIS = 18;
const WIDEST = 40;
// Such a part of the events may lie before the days that are shown, and behind them.
const FAR = 0.06;
const UNITS = [
  {
    name: "day",
    most: 70,
    start: (day) => day,
    next: (day) => day + 1,
    label: dayLabel,
    tick: dayTick,
    steps: [],
    place: (day) => day,
  },
  {
    name: "month",
    most: 366 * 9,
    start: monthStart,
    next: (day) => monthStart(day + 31),
    label: monthLabel,
    tick: monthTick,
    steps: [1, 2, 3, 6, 12, 24],
    place: monthPlace,
  },
  {
    name: "year",
    most: Infinity,
    start: yearStart,
    next: (day) => yearStart(day + 366),
    label: yearLabel,
    tick: yearLabel,
    steps: [1, 2, 5, 10, 20, 50, 100],
    place: (day) => Number(yearLabel(day)),
  },
];

function monthStart(day) {
  return dayNumber(isoDay(day).slice(0, 7) + "-01");
}

function yearStart(day) {
  return dayNumber(isoDay(day).slice(0, 4) + "-01-01");
}

function dayLabel(day) {
  const iso = isoDay(day);
  return `${Number(iso.slice(8))} ${monthName(iso.slice(0, 7))}`;
}

function monthLabel(day) {
  return monthName(isoDay(day).slice(0, 7));
}

function yearLabel(day) {
  return isoDay(day).slice(0, 4);
}

function dayTick(day) {
  return dayLabel(day).replace(/ \d{4}$/, "");
}

function monthTick(day) {
  return isoDay(day).slice(5, 7) === "01" ? yearLabel(day) : monthLabel(day).replace(/ \d{4}$/, "");
}

/** Months counted through, so that every year's first is a multiple of twelve. */
function monthPlace(day) {
  return 12 * Number(isoDay(day).slice(0, 4)) + Number(isoDay(day).slice(5, 7)) - 1;
}

/** The first and last day shown: what is chosen, else the days of most events, for a few far ones would crowd them. */
function daysShown(wanted) {
  const bounded = wanted.filter((number) => Number.isFinite(firsts[number]) && Number.isFinite(lasts[number]));
  const begins = Float64Array.from(bounded, (number) => firsts[number]).sort();
  const ends = Float64Array.from(bounded, (number) => lasts[number]).sort();
  const far = Math.floor(bounded.length * FAR);
  const first = state.from ? dayNumber(state.from) : begins[far];
  const last = state.to ? dayNumber(state.to) : ends[ends.length - 1 - far];
  return first <= last ? [first, last] : null;
}

/** How many events lie wholly before and behind the days shown. */
function outside(wanted, columns) {
  const [first, last] = [columns[0].start, columns.at(-1).end];
  const earlier = wanted.filter((number) => lasts[number] < first).length;
  const later = wanted.filter((number) => firsts[number] > last).length;
  return [earlier ? `${earlier.toLocaleString("en")} earlier` : "", later ? `${later.toLocaleString("en")} later` : ""];
}

/** The columns of a span of days, each with its events by quad class. */
function columnsOf(first, last) {
  const unit = UNITS.find((each) => last - first + 1 <= each.most);
  const columns = [];
  for (let start = unit.start(first); start <= last; start = unit.next(start)) {
    columns.push({ start, end: unit.next(start) - 1, counts: QUADS.map(() => 0), total: 0 });
  }
  return { unit, columns };
}

/** Puts events into the columns that hold all their days; the numbers of the others that reach into the span. */
function sorted(wanted, columns) {
  const [first, last] = [columns[0].start, columns.at(-1).end];
  const long = [];
  for (const number of wanted) {
    if (!dated[number] || firsts[number] > last || lasts[number] < first) continue;
    const column = columnAt(columns, Math.max(firsts[number], first));
    if (firsts[number] >= column.start && lasts[number] <= column.end) {
      column.counts[quadOf(number)]++;
      column.total++;
    } else {
      long.push(number);
    }
  }
  return long;
}

function columnAt(columns, day) {
  let [low, high] = [0, columns.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (columns[middle].start <= day) low = middle;
    else high = middle - 1;
  }
  return columns[low];
}

function quadOf(number) {
  const place = QUADS.indexOf(events[number].quad);
  return place < 0 ? QUADS.length - 1 : place;
}

function quadClass(number) {
  return `quad${quadOf(number)}`;
}

/** Spans in lanes so that none lies over another; those that find no room are left out. */
function inLanes(long) {
  const ends = [];
  const placed = [];
  const byLength = [...long].sort((a, b) => firsts[a] - firsts[b] || lasts[b] - lasts[a] || a - b);
  for (const number of byLength) {
    let lane = ends.findIndex((end) => end < firsts[number]);
    if (lane < 0) lane = ends.length;
    if (lane >= LANES) continue;
    ends[lane] = lasts[number];
    placed.push({ number, lane });
  }
  return placed;
}

function buildTimeline() {
  const names = [...QUADS.slice(0, -1), "neither"];
  byId("timeline")
    .querySelector(".legend")
    .append(
      ...names.map((name, place) =>
        el("li", {}, el("span", { class: `swatch quad${place}`, "aria-hidden": "true" }), name),
      ),
    );
  roving(byId("timeline"), "[tabindex]");
  let width = 0;
  new ResizeObserver(([entry]) => {
    if (Math.abs(entry.contentRect.width - width) < 2) return;
    width = entry.contentRect.width;
    showTimeline(shownEvents);
  }).observe(byId("timeline").querySelector(".chart"));
}

function showTimeline(wanted) {
  const chart = byId("timeline").querySelector(".chart");
  const undated = wanted.filter((number) => !dated[number]).length;
  const span = daysShown(wanted);
  const parts = [];
  if (undated) {
    const chosen = state.month.includes(UNDATED);
    parts.push(
      el(
        "button",
        { type: "button", class: "link", "aria-pressed": String(chosen), onclick: () => toggle("month", UNDATED) },
        `${undated.toLocaleString("en")} undated`,
      ),
    );
  }
  if (!span) {
    chart.replaceChildren();
    byId("timeline-note").replaceChildren(...parts);
    return;
  }
  const { unit, columns } = columnsOf(...span);
  const long = sorted(wanted, columns);
  const placed = inLanes(long);
  const left = long.length - placed.length;
  const others = [...outside(wanted, columns), left ? counted(left, "more span") : ""].filter(Boolean);
  byId("timeline-note").replaceChildren([`by ${unit.name}`, ...others].join(", "), " ", ...parts);
  chart.replaceChildren(drawn(chart.clientWidth || 600, unit, columns, placed));
}

function drawn(width, unit, columns, placed) {
  const first = columns[0].start;
  const days = columns.at(-1).end + 1 - first;
  const x = (day) => ((day - first) / days) * width;
  const lanes = Math.max(0, ...placed.map((each) => each.lane + 1));
  const height = HEIGHT + AXIS + lanes * LANE + 4;
  const tallest = Math.max(1, ...columns.map((column) => column.total));
  const picture = svg("svg", {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "group",
    "aria-label": `Events by ${unit.name}`,
  });
  let stop = true;
  columns.forEach((column) => {
    if (!column.total) return;
    picture.append(columnDrawn(column, unit, x, tallest, stop));
    stop = false;
  });
  picture.append(ticks(columns, unit, x, width), spans(placed, x, width));
  return picture;
}

function columnDrawn(column, unit, x, tallest, stop) {
  const label = `${unit.label(column.start)}: ${counted(column.total, "event")}`;
  const range = { from: isoDay(column.start), to: isoDay(column.end) };
  const [left, right] = [x(column.start), x(column.end + 1)];
  const group = svg(
    "g",
    {
      class: "column",
      tabindex: stop ? "0" : "-1",
      "aria-label": `${label}. Show only these days`,
      ...pressable(() => choose(range)),
    },
    svg("title", {}, label),
    svg("rect", { class: "ground", x: left, y: 0, width: right - left, height: HEIGHT }),
  );
  let base = HEIGHT;
  const width = Math.min(WIDEST, Math.max(1.5, right - left - 1));
  column.counts.forEach((count, quad) => {
    if (!count) return;
    const height = (count / tallest) * (HEIGHT - 14);
    base -= height;
    group.append(svg("rect", { class: `quad${quad}`, x: (left + right - width) / 2, y: base, width, height }));
  });
  return group;
}

function ticks(columns, unit, x, width) {
  const group = svg("g", { class: "axis", "aria-hidden": "true" });
  group.append(svg("line", { x1: 0, x2: width, y1: HEIGHT, y2: HEIGHT }));
  const least = Math.ceil(columns.length / Math.max(1, Math.floor(width / 64)));
  const every = unit.steps.find((step) => step >= least) || least;
  const told = columns.filter((column) => unit.place(column.start) % every === 0);
  told.forEach((column, number) => {
    const label = number ? unit.tick(column.start) : unit.label(column.start);
    group.append(svg("text", { x: x(column.start) + 2, y: HEIGHT + 13 }, label));
  });
  return group;
}

/** Spans as bars. The list holds the same events, so that they need no stops for the keyboard. */
function spans(placed, x, width) {
  const group = svg("g", { class: "spans", "aria-hidden": "true" });
  for (const { number, lane } of placed) {
    const left = Math.max(0, x(firsts[number]));
    const right = Math.min(width, x(lasts[number] + 1));
    const event = events[number];
    group.append(
      svg(
        "rect",
        {
          class: quadClass(number),
          x: left,
          y: HEIGHT + AXIS + lane * LANE,
          width: Math.max(3, right - left),
          height: LANE - 2,
          rx: 1,
          onclick: () => choose({ event: event.id, incident: "" }),
        },
        svg("title", {}, `${event.day}: ${cut(event.line, 200)}`),
      ),
    );
  }
  return group;
}
