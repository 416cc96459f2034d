export function number(value: number): string {
  return String(Number(value.toFixed(3)));
}

/** With its sign, for what is added. */
export function signed(value: number): string {
  return `${value > 0 ? "+" : "−"}${number(Math.abs(value))}`;
}

export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

export function labelOf(data: unknown): string | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const values = new Map<string, unknown>(Object.entries(data));
  const found = ["name", "title", "text", "verb"].map((key) => values.get(key));
  const label = found.find((each): each is string => typeof each === "string" && each !== "");
  return label === undefined || label.length <= 60 ? label : `${label.slice(0, 59)}…`;
}
