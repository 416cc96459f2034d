/** Libraries that come with a program of one's own that takes in what they report, by their keys. */
export const collectors: Readonly<Record<string, string>> = {
  opentelemetry: "OpenTelemetry Collector",
};
