// The workspace page: reads the session that its claim token shows, draws it, plays it.
// Everything that a person typed is set as text, never as markup.

const claim = new URLSearchParams(location.search).get("ct") ?? "";
const REFRESH_MS = 3000;

const byId = (id) => document.getElementById(id);

function el(tag, attributes = {}, ...children) {
  const node = Object.assign(document.createElement(tag), attributes);
  node.append(...children);
  return node;
}

async function read(path, more = {}) {
  const query = new URLSearchParams({ ct: claim, ...more });
  const response = await fetch(`${path}?${query}`, { cache: "no-store" });
  if (response.status === 410) location.reload();
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response;
}

const clock = (ms) => {
  const s = Math.round(ms / 100) / 10;
  const minutes = Math.floor(s / 60);
  const rest = (s - minutes * 60).toFixed(Number.isInteger(s) ? 0 : 1);
  return `${minutes}:${rest.padStart(rest.includes(".") ? 4 : 2, "0")}`;
};

const size = (bytes) =>
  bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} KB`;

const clockTime = (seconds) => new Date(seconds * 1000).toLocaleString();

// ------------------------------------------------------------------ timeline

const ROLES = { video: "Video", bgm: "Music", audio: "Sound", title: "Title", caption: "Captions" };

function looks(track) {
  if (track.kind === "text") return "words";
  if (track.kind === "video") return "video";
  return track.role === "bgm" ? "music" : "sound";
}

function labelOf(track) {
  const details = [];
  if (track.muted) details.push("muted");
  else if (track.volume !== 1) details.push(`${Math.round(track.volume * 100)} %`);
  if (track.duck) details.push("lowered under speech");
  const named = el("b", { textContent: ROLES[track.role] ?? track.role });
  return el("div", { className: "label" }, named, el("span", { textContent: details.join(", ") }));
}

function titleOf(segment) {
  const parts = [segment.text ?? segment.name];
  if (segment.mood && !segment.name) parts[0] = segment.mood;
  if (segment.stem !== "mix") parts.push(`${segment.stem} only`);
  if (segment.speed !== 1) parts.push(`${segment.speed}×`);
  if (segment.volume !== 1) parts.push(`${Math.round(segment.volume * 100)} %`);
  return parts.filter(Boolean).join(" · ");
}

function drawSegment(segment, track, session) {
  const node = el("div", { className: `segment ${looks(track)}` });
  node.style.left = `${(100 * segment.start_ms) / session.duration_ms}%`;
  node.style.width = `${(100 * segment.duration_ms) / session.duration_ms}%`;
  const until = clock(segment.start_ms + segment.duration_ms);
  node.title = `${titleOf(segment)}\n${clock(segment.start_ms)} – ${until}`;
  if (segment.mood) node.append(el("div", { className: "composed" }));
  const media = session.media[segment.media];
  if (media?.has_sound) {
    const canvas = el("canvas");
    canvas.setAttribute("aria-hidden", "true");
    node.append(canvas);
    drawWave(canvas, segment, track, media);
  }
  node.append(el("span", { className: "name", textContent: titleOf(segment) }));
  return node;
}

const waves = new Map();

function waveOf({ media, stem }) {
  const key = `${stem} ${media}`;
  if (!waves.has(key)) {
    const arriving = read(`waveform/${media}`, { stem }).then(async (r) => new Uint8Array(await r.arrayBuffer()));
    waves.set(key, arriving.catch(() => new Uint8Array()));
  }
  return waves.get(key);
}

// How loud a moment of the segment (0 to 1) is made: its level, its track's, and its fades.
function levelAt(part, segment, track) {
  const sinceMs = part * segment.duration_ms;
  const rising = Math.min(1, sinceMs / Math.max(1, segment.fade_in_ms));
  const falling = Math.min(1, (segment.duration_ms - sinceMs) / Math.max(1, segment.fade_out_ms));
  return segment.volume * track.volume * rising * falling;
}

async function drawWave(canvas, segment, track, media) {
  const wave = await waveOf(segment);
  if (!wave.length || !canvas.isConnected) return;
  const scale = window.devicePixelRatio || 1;
  const width = (canvas.width = Math.max(1, Math.round(canvas.clientWidth * scale)));
  const height = (canvas.height = Math.max(1, Math.round(canvas.clientHeight * scale)));
  const context = canvas.getContext("2d");
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--wave");
  const step = Math.max(1, Math.round(2 * scale));
  for (let x = 0; x < width; x += step) {
    let from = binAt(x / width);
    let highest = 0;
    for (const end = Math.max(from + 1, binAt((x + step) / width)); from < end; from += 1) {
      highest = Math.max(highest, wave[segment.loop ? from % wave.length : from] ?? 0);
    }
    const tall = Math.max(1, Math.min(1, (highest / 255) * levelAt(x / width, segment, track)) * height * 0.8);
    context.fillRect(x, (height - tall) / 2, Math.max(1, step - scale), tall);
  }

  function binAt(part) {
    const ms = segment.in_ms + part * segment.duration_ms * segment.speed;
    return Math.floor((ms / media.duration_ms) * wave.length);
  }
}

function ruler(session) {
  const lane = el("div", { className: "lane" });
  const steps = [100, 250, 500, 1e3, 2e3, 5e3, 1e4, 15e3, 3e4, 6e4, 12e4, 3e5, 6e5, 18e5, 36e5];
  const step = steps.find((s) => session.duration_ms / s <= 10) ?? 72e5;
  for (let ms = 0; ms < session.duration_ms; ms += step) {
    const tick = el("span", { className: "tick", textContent: clock(ms) });
    tick.style.left = `${(100 * ms) / session.duration_ms}%`;
    lane.append(tick);
  }
  lane.addEventListener("click", (event) => {
    const box = lane.getBoundingClientRect();
    seek(((event.clientX - box.left) / box.width) * session.duration_ms);
  });
  return el("div", { className: "row ruler" }, el("div"), lane);
}

function drawTimeline(session) {
  const timeline = byId("timeline");
  const tracks = session.tracks.filter((track) => track.segments.length);
  if (!tracks.length) {
    timeline.replaceChildren(el("p", { className: "empty", textContent: "Nothing on the timeline yet." }));
    return;
  }
  const rows = [ruler(session)];
  const drawing = [];
  for (const track of tracks) {
    const lane = el("div", { className: track.kind === "text" ? "lane low" : "lane" });
    const row = el("div", { className: track.muted ? "row muted" : "row" }, labelOf(track), lane);
    rows.push(row);
    drawing.push([lane, track]);
  }
  timeline.replaceChildren(...rows, el("div", { className: "playhead", id: "playhead" }));
  for (const [lane, track] of drawing) {
    for (const segment of track.segments) lane.append(drawSegment(segment, track, session));
  }
  movePlayhead();
}

// -------------------------------------------------------------------- player

let shown = null;
let session = null;

const player = () => byId("screen").querySelector("video, audio");

function playable(what) {
  const done = what.renders
    .filter((r) => r.url)
    .map((r) => ({ key: r.id, url: r.url, label: `${r.name} (${clockTime(r.created_at)})`, kind: r.format === "mp4" ? "video" : "audio" }));
  const sources = Object.values(what.media).map((m) => ({
    key: m.url, url: m.url, label: m.name, kind: m.kind,
  }));
  return [...done, ...sources];
}

function offerSources() {
  const choices = playable(session);
  const select = byId("source");
  const busy = player() && !player().paused;
  const keep = choices.some((c) => c.key === shown?.key) && (shown.chosen || busy);
  const wanted = keep ? shown.key : choices[0]?.key;
  select.replaceChildren(...choices.map((c) => new Option(c.label, c.key, false, c.key === wanted)));
  select.disabled = !choices.length;
  const choice = choices.find((c) => c.key === wanted);
  if (choice && choice.key !== shown?.key) show(choice, false);
}

function show(choice, chosen) {
  shown = { ...choice, chosen };
  const node = el(choice.kind === "image" ? "img" : choice.kind, { src: choice.url });
  if (choice.kind === "image") node.alt = choice.label;
  else {
    Object.assign(node, { controls: true, preload: "metadata" });
    node.addEventListener("timeupdate", movePlayhead);
    node.addEventListener("seeking", movePlayhead);
  }
  byId("screen").replaceChildren(node);
  movePlayhead();
}

function seek(ms) {
  const node = player();
  if (node) node.currentTime = ms / 1000;
}

function movePlayhead() {
  const line = byId("playhead");
  if (!line || !session) return;
  const lane = byId("timeline").querySelector(".lane");
  const part = Math.min(1, ((player()?.currentTime ?? 0) * 1000) / session.duration_ms);
  line.style.left = `${lane.offsetLeft + part * lane.offsetWidth}px`;
}

byId("source").addEventListener("change", (event) => {
  const choice = playable(session).find((c) => c.key === event.target.value);
  if (choice) show(choice, true);
});

document.addEventListener("keydown", (event) => {
  const node = player();
  if (event.key !== " " || !node || event.target.closest("select, video, audio, a, button")) return;
  event.preventDefault();
  if (node.paused) node.play();
  else node.pause();
});

// ------------------------------------------------------------------- exports

function drawExport(render) {
  const when = clockTime(render.created_at);
  const row = el(
    "li", {},
    el("span", { className: "what", textContent: render.name, title: render.id }),
    el("span", { className: "when", textContent: when }),
  );
  if (render.url) {
    row.append(el("span", { className: "state", textContent: size(render.size_bytes) }));
    row.append(el("a", { href: render.url, download: render.name, textContent: `Download ${render.format}` }));
  } else if (render.status === "failed") {
    row.append(el("span", { className: "state failed", textContent: render.error ?? "failed" }));
  } else {
    row.append(el("progress", { max: 100, value: render.progress }));
    row.append(el("span", { className: "state", textContent: `${render.status}, ${render.progress} %` }));
  }
  return row;
}

function drawExports() {
  const rows = session.renders.map(drawExport);
  const none = el("p", { className: "empty", textContent: "No exports yet." });
  byId("exports").replaceChildren(...(rows.length ? rows : [none]));
}

// ------------------------------------------------------------------- refresh

let drawn = {};

function ifChanged(name, value, draw) {
  const now = JSON.stringify(value);
  if (drawn[name] === now) return;
  drawn[name] = now;
  draw();
}

async function refresh() {
  session = await (await read("session")).json();
  byId("summary").textContent = session.summary;
  const facts = [clock(session.duration_ms)];
  if (session.aspect !== "source") facts.push(session.aspect);
  if (session.loudness_lufs !== null) facts.push(`${session.loudness_lufs} LUFS`);
  byId("facts").textContent = facts.join(" · ");
  ifChanged("timeline", [session.tracks, session.media], () => drawTimeline(session));
  ifChanged("exports", session.renders, drawExports);
  ifChanged("sources", playable(session), offerSources);
}

async function keepFresh() {
  for (;;) {
    if (!document.hidden) {
      try {
        await refresh();
      } catch (problem) {
        byId("summary").textContent = `The server does not answer (${problem.message}).`;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, REFRESH_MS));
  }
}

let resizing = 0;
addEventListener("resize", () => {
  clearTimeout(resizing);
  resizing = setTimeout(() => session && drawTimeline(session), 150);
});

keepFresh();
