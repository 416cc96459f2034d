import type { Reader } from "./condition.ts";

const names: Readonly<Record<string, string>> = {
  aws: "AWS",
  azure: "Microsoft Azure",
  "google-cloud": "Google Cloud",
  "cloudflare-platform": "Cloudflare",
};

/** A law has people erased, and a provider that the text names has their data already: each further one is asked too. */
export const erasedOnCloud: Reader = ({ inputs, stated }) => {
  const duties = inputs.obligations.filter(({ data }) => data.kind === "erasure");
  const clouds = stated.technologies.filter(
    ({ topic, entry, modality }) =>
      modality !== "avoid" && (topic === "cloud-platform" || entry?.cloud !== undefined),
  );
  const [first] = clouds;
  return duties.length > 0 && first
    ? {
        text: `addresses that people may have erased, in a plan where ${names[first.entry?.cloud ?? first.key] ?? first.name} keeps them already`,
        refs: [...duties.map(({ ref }) => ref), ...first.refs],
      }
    : undefined;
};
