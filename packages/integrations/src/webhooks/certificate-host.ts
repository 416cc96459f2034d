/**
 * Whether an address is `https` at a host of the pattern: `*` stands for one label, a leading `*.` for one
 * or more. The certificate there is fetched only where this holds.
 */
export function isCertificateOf(address: string, pattern: string): boolean {
  const url = URL.parse(address);
  if (url?.protocol !== "https:" || url.port !== "" || url.username !== "") return false;
  const labels = url.hostname.split(".");
  const wanted = pattern.split(".");
  if (wanted[0] === "*") {
    const rest = wanted.slice(1);
    const own = labels.slice(-rest.length);
    return labels.length > rest.length && matches(own, rest);
  }
  return labels.length === wanted.length && matches(labels, wanted);
}

const matches = (labels: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((want, at) => want === "*" || want === labels[at]);
