import { parseRef } from "@planc/core";
import type { Sighting } from "../fact.ts";
import { jsonTree } from "../trees/json.ts";
import { child, entry, items, scalar, type Tree, textAt } from "../trees/tree.ts";
import {
  type Column,
  type FactReader,
  named,
  type TableReader,
  type TableStatement,
} from "./reader.ts";

const largest = 16_000_000;

/** `plan.json` of an earlier plan: the architecture style and the technologies that it chose. */
export const earlierPlan: FactReader = {
  kind: "facts",
  reads: named("plan.json"),
  largest,
  read(text) {
    const tree = jsonTree(text);
    if (textAt(tree, "version") !== "1" || !entry(tree, "slots")) return [];
    const styles = items(child(tree, "slots", "decision/style")).flatMap(
      ({ value }): Sighting[] => {
        const style = entry(value, "data", "style");
        const name = scalar(style?.value);
        return style && name
          ? [{ fact: { kind: "choice", name, topic: "style" }, at: style.at }]
          : [];
      },
    );
    const choices = items(child(tree, "slots", "decision/choice")).flatMap(
      ({ value }): Sighting[] => {
        const data = child(value, "data");
        const name = entry(data, "name");
        const called = scalar(name?.value);
        const topic = parseRef(textAt(data, "topic") ?? "")?.id;
        const version = textAt(data, "version");
        if (!name || !called || topic === undefined) return [];
        return [
          {
            fact: { kind: "choice", name: called, topic, ...(version ? { version } : {}) },
            at: name.at,
          },
        ];
      },
    );
    return [...styles, ...choices];
  },
};

/** The tables that an earlier plan made for what it keeps: they are there, or are about to be. */
export const earlierTables: TableReader = {
  kind: "tables",
  reads: named("plan.json"),
  largest,
  read(text) {
    const tree = jsonTree(text);
    if (textAt(tree, "version") !== "1") return [];
    const slot = (name: string) =>
      items(child(tree, "slots", name)).map(({ value }) => ({
        id: textAt(value, "id") ?? "",
        data: child(value, "data"),
      }));
    const models = new Map(
      slot("data/entity").map(({ id, data }) => [`data/entity#${id}`, textAt(data, "name")]),
    );
    const columnOf = new Map<string, Tree | undefined>(
      slot("data/column").map(({ id, data }) => [`data/column#${id}`, data] as const),
    );
    const primary = new Set(
      slot("data/key").flatMap(({ data }) =>
        textAt(data, "kind") === "primary"
          ? items(child(data, "columns")).map(({ value }) => scalar(value))
          : [],
      ),
    );
    return slot("data/table").flatMap(({ data }): TableStatement[] => {
      const name = entry(data, "name");
      const table = scalar(name?.value);
      const model = models.get(textAt(data, "entity") ?? "");
      if (!name || !table || !model || textAt(data, "lifecycle") !== "new") return [];
      const columns = items(child(data, "columns")).flatMap(({ value }): Column[] => {
        const ref = scalar(value) ?? "";
        const column = columnOf.get(ref);
        const called = textAt(column, "name");
        const type = textAt(column, "type");
        if (called === undefined) return [];
        return [
          {
            name: called,
            ...(type === undefined ? {} : { type }),
            ...(textAt(column, "nullable") === "false" ? { required: true } : {}),
            ...(primary.has(ref) ? { primary: true } : {}),
          },
        ];
      });
      return [{ does: "create", table, model, planned: true, columns, at: name.at }];
    });
  },
};
