/** Red, green and blue in one number: 0x0b3d66. */
export type Colour = number;

/** Enough for the steps between ink and paper at the edges of letters. */
const largest = 48;
/** From this part of a picture on, a colour is a surface or an ink, and is kept as it is. */
const surface = 1 / 2000;

type Counted = { readonly colour: Colour; readonly count: number };

/** Few colours that stand for all of a picture's, and which one stands for each. The same picture gives the same palette. */
export function paletteOf(pixels: readonly Colour[]): {
  readonly palette: readonly Colour[];
  readonly indexOf: (colour: Colour) => number;
} {
  const counts = new Map<Colour, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts]
    .map(([colour, count]) => ({ colour, count }))
    .sort((one, other) => other.count - one.count || one.colour - other.colour);

  const kept = byCount.slice(0, largest / 2).filter(({ count }) => count >= pixels.length * surface);
  const rest = byCount.slice(kept.length);
  const palette = [...kept.map(({ colour }) => colour), ...boxesOf(rest, largest - kept.length).map(meanOf)];
  const indices = new Map(byCount.map(({ colour }) => [colour, nearest(palette, colour)]));
  return { palette, indexOf: (colour) => indices.get(colour) ?? 0 };
}

/** Median cut: the box with the widest spread is halved until there are as many as wanted. */
function boxesOf(colours: readonly Counted[], wanted: number): readonly (readonly Counted[])[] {
  let boxes = colours.length === 0 ? [] : [colours];
  while (boxes.length < wanted) {
    const [widest] = boxes.filter(({ length }) => length > 1).sort((one, other) => spread(other) - spread(one));
    if (widest === undefined) return boxes;
    boxes = [...boxes.filter((box) => box !== widest), ...halves(widest)];
  }
  return boxes;
}

function halves(box: readonly Counted[]): readonly (readonly Counted[])[] {
  const shift = widestChannel(box);
  const sorted = [...box].sort((one, other) => channel(one.colour, shift) - channel(other.colour, shift));
  const half = sum(sorted.map(({ count }) => count)) / 2;
  let passed = 0;
  const middle = sorted.findIndex(({ count }) => (passed += count) >= half);
  const cut = Math.min(Math.max(middle, 1), sorted.length - 1);
  return [sorted.slice(0, cut), sorted.slice(cut)];
}

const channels = [16, 8, 0] as const;
const channel = (colour: Colour, shift: number) => (colour >> shift) & 255;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function rangeOf(box: readonly Counted[], shift: number): number {
  const values = box.map(({ colour }) => channel(colour, shift));
  return (
    values.reduce((most, value) => Math.max(most, value), 0) -
    values.reduce((least, value) => Math.min(least, value), 255)
  );
}

function widestChannel(box: readonly Counted[]): number {
  return [...channels].sort((one, other) => rangeOf(box, other) - rangeOf(box, one))[0] ?? 0;
}

function spread(box: readonly Counted[]): number {
  return rangeOf(box, widestChannel(box));
}

function meanOf(box: readonly Counted[]): Colour {
  const total = sum(box.map(({ count }) => count));
  const mean = (shift: number) =>
    Math.round(sum(box.map(({ colour, count }) => channel(colour, shift) * count)) / total);
  return (mean(16) << 16) | (mean(8) << 8) | mean(0);
}

function nearest(palette: readonly Colour[], colour: Colour): number {
  const distances = palette.map((one) =>
    sum(channels.map((shift) => (channel(one, shift) - channel(colour, shift)) ** 2)),
  );
  return distances.indexOf(Math.min(...distances));
}
