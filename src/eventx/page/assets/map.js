"use strict";
// Where: points of the places that events have; most lie in the middle of their country, and the note says so.

const WORLD = [-1700, -840, 3600, 1440];
const LEAST = 700;
let wholeWorld = false;

/** The points of events, each with its events: one for a country, or one for a place with coordinates of its own. */
function pointsOf(wanted) {
  const points = new Map();
  for (const number of wanted) {
    const { point, place } = events[number];
    if (!point) continue;
    const key = `${point.x} ${point.y}`;
    if (!points.has(key)) points.set(key, { ...point, place, numbers: [] });
    points.get(key).numbers.push(number);
  }
  return [...points.values()].sort((a, b) => b.numbers.length - a.numbers.length || a.x - b.x || a.y - b.y);
}

/** The part of the map that holds all points, with room around them. */
function boxAround(points) {
  if (wholeWorld || !points.length) return WORLD;
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const width = Math.max(LEAST, 1.25 * (Math.max(...xs) - Math.min(...xs)), 3.1 * (Math.max(...ys) - Math.min(...ys)));
  if (width >= WORLD[2]) return WORLD;
  const height = width / 2.5;
  const left = (Math.max(...xs) + Math.min(...xs) - width) / 2;
  const top = (Math.max(...ys) + Math.min(...ys) - height) / 2;
  return [Math.max(WORLD[0], left), top, width, height];
}

function buildMap() {
  roving(byId("points"), "[tabindex]");
}

function showMap(wanted) {
  const points = pointsOf(wanted);
  const box = boxAround(points);
  byId("map").querySelector("svg").setAttribute("viewBox", box.map(Math.round).join(" "));
  const most = Math.max(1, ...points.map((point) => point.numbers.length));
  byId("points").replaceChildren(...points.map((point, place) => pointDrawn(point, most, box[2], !place)));
  byId("map").classList.toggle("empty", !points.length);
  const placed = points.reduce((sum, point) => sum + point.numbers.length, 0);
  const middle = points.some((point) => !point.exact);
  const unless = points.some((point) => point.exact) ? " where no spot is known" : "";
  byId("map-note").replaceChildren(
    `${counted(placed, "event")}${middle ? `, each in the middle of its country${unless}` : ""} `,
    !points.length
      ? ""
      : el(
          "button",
          {
            type: "button",
            class: "link",
            "aria-pressed": String(wholeWorld),
            onclick: () => {
              wholeWorld = !wholeWorld;
              showMap(shownEvents);
            },
          },
          "whole world",
        ),
  );
}

function pointDrawn(point, most, width, stop) {
  const country = contents.countries[point.place.country] || point.place.country;
  const name = point.exact ? point.place.name : country;
  const label = `${name}: ${counted(point.numbers.length, "event")}`;
  const scale = width / 600;
  const radius = scale * (4 + 12 * Math.sqrt(point.numbers.length / most));
  const action = () => (point.exact ? toggle("place", point.place.name) : toggle("country", point.place.country));
  const chosen = point.exact ? state.place.includes(point.place.name) : state.country.includes(point.place.country);
  return svg(
    "g",
    {
      class: `point${point.exact ? "" : " middle"}`,
      tabindex: stop ? "0" : "-1",
      "aria-label": shown(cut(label, 200)),
      "aria-pressed": String(chosen),
      ...pressable(action),
    },
    svg("title", {}, cut(label, 200)),
    svg("circle", { cx: point.x, cy: point.y, r: radius }),
  );
}
