import { linesOf, within } from "./lines.ts";
import { type Column, named, type TableReader, type TableStatement } from "./reader.ts";

const fieldTitles = /^(?:fields?|columns?|attributes?|propert(?:y|ies)|name)$/i;
const typeTitles = /^(?:data )?type$/i;

/** `data-model.md` of an earlier feature: what its sections list in tables of fields. */
export const dataModel: TableReader = {
  kind: "tables",
  reads: named("data-model.md"),
  read(text) {
    const found: TableStatement[] = [];
    let title: { readonly name: string; readonly at: readonly [number, number] } | undefined;
    let open: { readonly type: number; readonly columns: Column[] } | undefined;
    const close = (): void => {
      if (title && open && open.columns.length > 0) {
        const { name, at } = title;
        found.push({
          does: "create",
          table: name,
          model: name,
          planned: true,
          columns: open.columns,
          at,
        });
        title = undefined;
      }
      open = undefined;
    };
    for (const line of linesOf(text)) {
      const heading = /^#{2,6}\s+(?:entity:?\s+|table:?\s+)?([^#|]{1,100})/i.exec(line.text)?.[1];
      if (heading !== undefined) {
        close();
        const name = heading
          .replace(/[`*]/g, "")
          .replace(/\s*\(.*$/, "")
          .trim();
        title = /^[\p{L}][\p{L}\p{N} _-]{0,60}$/u.test(name)
          ? { name, at: within(line, line.text.trim()) }
          : undefined;
      } else if (!line.text.trimStart().startsWith("|")) close();
      else if (title) {
        const cells = line.text
          .trim()
          .replace(/^\||\|$/g, "")
          .split("|")
          .slice(0, 20);
        const texts = cells.map((cell) => cell.replace(/[`*]/g, "").trim());
        if (!open) {
          const type = texts.findIndex((cell) => typeTitles.test(cell));
          if (fieldTitles.test(texts[0] ?? "")) open = { type, columns: [] };
        } else if (open.columns.length < 400) open.columns.push(...columnOf(texts, open.type));
      }
    }
    close();
    return found;
  },
};

function columnOf(cells: readonly string[], type: number): readonly Column[] {
  const name = /^[\p{L}_][\p{L}\p{N} _-]{0,60}$/u.exec(cells[0] ?? "")?.[0];
  if (name === undefined) return [];
  const written = type > 0 ? cells[type] : undefined;
  const key = /^id$/i.test(name) || /\b(?:PK|primary key)\b/i.test(cells.join(" "));
  return [
    {
      name: name.replaceAll(" ", "_"),
      ...(written ? { type: written.slice(0, 200) } : {}),
      ...(key ? { required: true, unique: true, primary: true } : {}),
    },
  ];
}
