/** Lines of comma-separated values (RFC 4180, but with LF). */
export function csv(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map(cell).join(",")).join("\n")}\n`;
}

/** A cell as text: one that a spreadsheet would run as a formula gets a quote in front. */
function cell(value: string): string {
  const inert = /^(\s*[=+\-@]|[\t\r])/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
