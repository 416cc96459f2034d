const heartbeat =
  /\b(?:heart-?beats?|pings?|keep-?alives?)\b[^.;\d]{0,40}?(\d{1,4}) ?(ms|milliseconds?|s|sec|secs|seconds?|min|mins|minutes?)\b/i;

/** The seconds between two heartbeats of a connection, where a text says them. */
export function statedHeartbeat(text: string): number | undefined {
  const [, amount, unit] = heartbeat.exec(text) ?? [];
  if (amount === undefined || unit === undefined) return undefined;
  const value = Number(amount);
  const seconds = /^m(?:s|illi)/i.test(unit) ? value / 1000 : /^m/i.test(unit) ? value * 60 : value;
  return seconds > 0 ? seconds : undefined;
}
