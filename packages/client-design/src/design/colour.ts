type Channels = readonly [number, number, number];

const black: Channels = [0, 0, 0];
const white: Channels = [255, 255, 255];

/** Red, green and blue of `#rrggbb` or `#rgb`, 0 to 255. */
export function channelsOf(hex: string): Channels {
  const digits = hex.slice(1);
  const full = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  const at = (start: number) => Number.parseInt(full.slice(start, start + 2), 16);
  return [at(0), at(2), at(4)];
}

const hexOf = (channels: Channels): string =>
  `#${channels.map((each) => Math.round(each).toString(16).padStart(2, "0")).join("")}`;

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = channelsOf(hex).map((each) => {
    const share = each / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Ratio of contrast, as WCAG 2.2 defines it: `(lighter + 0.05) / (darker + 0.05)`, never rounded up. */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return Math.floor(((lighter + 0.05) / (darker + 0.05)) * 100) / 100;
}

/** The colour nearest to this one, darker or lighter, that is told from all of the others. */
export function toldFrom(hex: string, others: readonly string[], least: number): string {
  const holds = (each: string) => others.every((other) => contrastOf(each, other) >= least);
  for (let step = 0; step <= 50; step++)
    for (const end of [black, white]) {
      const mixed = mix(channelsOf(hex), end, step / 50);
      if (holds(mixed)) return mixed;
    }
  return hex;
}

const mix = (from: Channels, to: Channels, share: number): string =>
  hexOf([
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ]);

/** Black or white, whichever is told better from a colour. */
export const textOn = (hex: string): string =>
  contrastOf(hex, "#ffffff") >= contrastOf(hex, "#000000") ? "#ffffff" : "#000000";
