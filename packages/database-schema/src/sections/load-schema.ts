import { listed, optional } from "@planc/core";
import { data, decision } from "@planc/core/ir";
import { bullets, codeBlock, inlineCode, paragraph } from "@planc/core/markdown";
import { firstAccountFile, firstAccountReads } from "../artifacts/first-account.ts";
import { pathFor } from "../artifacts/paths.ts";
import { section } from "../kit.ts";
import { firstAccountOf } from "../layout/first-account-of.ts";
import { engineName, hasRoles, hasTables, isMain, isWritten } from "../layout/store-of.ts";
import { literal } from "../postgresql/quote.ts";
import { loadBeside } from "./load-beside.ts";
import { loadOther } from "./load-other.ts";
import { counted } from "./words.ts";

/** How to get the tables into a database, and what to see then. */
export const loadSchemaSection = section("load-schema", {
  document: "quickstart.md",
  title: "Load the Schema",
  reads: {
    ...firstAccountReads,
    partitions: optional(data.partition),
    choices: optional(decision.choice),
    collections: optional(data.collection),
    items: optional(data.item),
    searches: optional(data.searchIndex),
    embeddings: optional(data.embedding),
  },
  render: ({ partitions, choices, ...given }) => {
    const { stores, tables, ...beside } = given;
    const first = firstAccountOf(given);
    const technologyOf = ({ data: { choice } }: (typeof stores)[number]) =>
      choices.find(({ ref }) => ref === choice)?.data.technology;
    const written = stores.filter(isWritten);
    const blocks = written.flatMap((store) => {
      const own = tables.filter((table) => table.data.store === store.ref);
      if (own.length === 0) return [];
      const there = own.filter(({ data: { lifecycle } }) => lifecycle !== "new");
      const path = pathFor(store, written, "schema.sql");
      const split = own.filter(({ ref }) =>
        partitions.some(({ data: each }) => each.table === ref),
      );
      const names = split.map(({ data: { name } }) => name);
      const isChunked = store.data.model === "time-series";
      const hasExtensions =
        (isChunked && split.length > 0) || (isMain(store) && beside.embeddings.length > 0);
      const url = isChunked ? "TIMESERIES_DATABASE_URL" : "DATABASE_URL";
      return [
        paragraph(
          inlineCode(url),
          there.length === 0
            ? `: an empty ${engineName(store)} database.`
            : `: first a copy of the ${engineName(store)} database of the repository, with ${listed(
                there.map(({ data: { name } }) => name),
              )}.`,
        ),
        codeBlock(
          "sh",
          [
            `psql "$${url}" -v ON_ERROR_STOP=1 -f ${path}`,
            ...(hasExtensions
              ? [
                  `psql "$${url}" -v ON_ERROR_STOP=1 -f ${pathFor(store, written, "extensions.sql")}`,
                ]
              : []),
            ...(hasRoles(store, own)
              ? [
                  `psql "$${url}" -v ON_ERROR_STOP=1 -f ${pathFor(store, written, "roles.sql")}  # by a role that may make roles`,
                ]
              : []),
            ...(first?.store === store
              ? [
                  [
                    `psql "$${url}" -v ON_ERROR_STOP=1`,
                    ...first.settings.map((each) => `-c "SET ${each} = '$${shellName(each)}'"`),
                    `-f ${pathFor(store, written, firstAccountFile)}`,
                  ].join(" \\\n  "),
                ]
              : []),
            ...(isMain(store) &&
            own.some(({ data: each }) => each.entity && each.lifecycle === "new")
              ? [
                  `psql "$${url}" -v ON_ERROR_STOP=1 -f ${pathFor(store, written, "seed.sql")}  # a few rows, for development`,
                ]
              : []),
            `psql "$${url}" -c '${listing(own)}'`,
          ].join("\n"),
        ),
        ...(first?.store === store && first.settings.includes("first.password_hash")
          ? [
              paragraph(
                inlineCode("PASSWORD_HASH"),
                ": ",
                inlineCode(
                  `printf %s "$PASSWORD" | argon2 "$(openssl rand -hex 16)" -id -t 2 -k 19456 -p 1 -e`,
                ),
                `, for the first ${first.called}.`,
              ),
            ]
          : []),
        paragraph("Expect:"),
        bullets([
          [inlineCode("COMMIT"), ", or nothing changed"],
          `${
            there.length === 0
              ? counted(own.length, "table")
              : `what was there${own.length > there.length ? `, ${counted(own.length - there.length, "new table")}` : ""}`
          }${split.length > 0 && !isChunked ? `, partitions of ${listed(names)}` : ""}`,
        ]),
        ...(split.length > 0 && !isChunked
          ? [
              paragraph("Monthly, by a job, before the month begins:"),
              codeBlock(
                "sql",
                names
                  .map(
                    (name) =>
                      `SELECT ${name.includes(".") ? "public." : ""}create_month_partition(${literal(name)}, (now() + interval '2 months')::date);`,
                  )
                  .join("\n"),
              ),
            ]
          : []),
      ];
    });
    const others = stores
      .filter((each) => hasTables(each) && !isWritten(each))
      .flatMap((store) => {
        const own = tables.filter((table) => table.data.store === store.ref);
        return own.length === 0 ? [] : loadOther(store, stores, own, technologyOf(store));
      });
    const all = [...blocks, ...others, ...loadBeside(stores, beside)];
    return all.length > 0 ? { blocks: all } : undefined;
  },
});

/** `first.tenant_name` is `$TENANT_NAME`. */
function shellName(setting: string): string {
  return setting.slice(setting.indexOf(".") + 1).toUpperCase();
}

/** `\\dt` lists the tables of the search path alone, which schemas of services are not in. */
function listing(tables: readonly { readonly data: { readonly name: string } }[]): string {
  const schemas = new Set(
    tables.flatMap(({ data: { name } }) => (name.includes(".") ? [name.split(".")[0]] : [])),
  );
  return schemas.size < 2
    ? "\\dt"
    : [...schemas].map((schema) => `\\dt ${schema}.*`).join("' -c '");
}
