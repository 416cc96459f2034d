/**
 * The five fields of cron, of the six of Amazon EventBridge or of five that stand already: there the year is dropped,
 * and `?` is `*`. Days of the week count from 1 there, from 0 here.
 */
export function fiveFields(schedule: string): string {
  const fields = (/^cron\((.*)\)$/.exec(schedule.trim())?.[1] ?? schedule).trim().split(/\s+/);
  if (fields.length === 5) return fields.join(" ");
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(schedule.trim());
  if (rate) return everyRate(Number(rate[1]), rate[2] ?? "day");
  if (fields.length !== 6) return "0 3 * * *";
  const [minute = "0", hour = "3", day = "*", month = "*", weekday = "*"] = fields;
  const days = weekday.replace(/\d+/g, (each) => String(Number(each) - 1));
  return [minute, hour, day, month, days].map((each) => (each === "?" ? "*" : each)).join(" ");
}

function everyRate(count: number, unit: string): string {
  if (unit === "minute") return `*/${count} * * * *`;
  return unit === "hour" ? `0 */${count} * * *` : `0 3 */${count} * *`;
}
