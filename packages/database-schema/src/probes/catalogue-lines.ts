import type { PGliteInterface } from "@electric-sql/pglite";

const ours = "n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'";
const place = "n.nspname || '.' || c.relname";

/**
 * All that a schema is made of, a line each, without the order of columns and the names of conditions that say no more
 * than NOT NULL.
 */
const queries: readonly string[] = [
  `SELECT 'schema ' || n.nspname AS line FROM pg_namespace n WHERE ${ours}`,
  `SELECT 'table ' || ${place} || ' ' || c.relkind::text || coalesce(' by ' || pg_get_partkeydef(c.oid), '')
     || CASE WHEN c.relispartition THEN ' part ' || pg_get_expr(c.relpartbound, c.oid) ELSE '' END
     || ' policies ' || c.relrowsecurity || c.relforcerowsecurity || coalesce(' remark ' || obj_description(c.oid, 'pg_class'), '') AS line
   FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours} AND c.relkind IN ('r', 'p')`,
  `SELECT 'column ' || ${place} || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
     || CASE WHEN a.attnotnull THEN ' needed' ELSE '' END || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
     || ' made ' || a.attgenerated::text || a.attidentity::text || coalesce(' remark ' || col_description(c.oid, a.attnum), '') AS line
   FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
   WHERE ${ours} AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped`,
  `SELECT 'constraint ' || ${place} || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
     || CASE WHEN k.convalidated THEN '' ELSE ' not validated' END AS line
   FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE ${ours} AND k.contype <> 'n' AND NOT c.relispartition AND k.conparentid = 0`,
  `SELECT 'index ' || pg_get_indexdef(i.indexrelid) || CASE WHEN i.indisvalid THEN '' ELSE ' invalid' END AS line
   FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE ${ours} AND NOT c.relispartition`,
  `SELECT 'policy ' || ${place} || ' ' || p.polname || ' ' || p.polcmd::text || ' ' || coalesce(pg_get_expr(p.polqual, p.polrelid), '')
     || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') AS line
   FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours}`,
  `SELECT 'trigger ' || pg_get_triggerdef(t.oid) AS line
   FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE ${ours} AND NOT t.tgisinternal AND NOT c.relispartition`,
  `SELECT 'function ' || pg_get_functiondef(p.oid) AS line
   FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE ${ours} AND p.prokind IN ('f', 'p') AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')`,
  `SELECT 'view ' || ${place} || ' ' || pg_get_viewdef(c.oid) AS line
   FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours} AND c.relkind IN ('v', 'm')`,
  `SELECT 'type ' || n.nspname || '.' || t.typname || ' ' || string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) AS line
   FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace JOIN pg_enum e ON e.enumtypid = t.oid WHERE ${ours} GROUP BY n.nspname, t.typname`,
  `SELECT 'extension ' || extname AS line FROM pg_extension WHERE extname <> 'plpgsql'`,
  `SELECT 'right ' || ${place} || ' ' || a.grantee::regrole || ' ' || a.privilege_type AS line
   FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) a
   WHERE ${ours} AND NOT c.relispartition AND a.grantee <> c.relowner AND a.grantee <> 0 AND c.relkind IN ('r', 'p', 'S', 'v', 'm')`,
  `SELECT 'right ' || n.nspname || ' ' || CASE WHEN a.grantee = 0 THEN 'everybody' ELSE a.grantee::regrole::text END || ' ' || a.privilege_type AS line
   FROM pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a WHERE ${ours} AND a.grantee <> n.nspowner`,
  `SELECT 'right ' || p.oid::regprocedure || ' ' || CASE WHEN a.grantee = 0 THEN 'everybody' ELSE a.grantee::regrole::text END AS line
   FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
   WHERE ${ours} AND a.grantee <> p.proowner`,
  `SELECT 'later right ' || n.nspname || ' ' || d.defaclobjtype::text || ' ' || a.grantee::regrole || ' ' || a.privilege_type AS line
   FROM pg_default_acl d JOIN pg_namespace n ON n.oid = d.defaclnamespace, aclexplode(d.defaclacl) a WHERE a.grantee <> 0`,
];

export async function catalogueLines(db: PGliteInterface): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const query of queries) {
    const { rows } = await db.query<{ line: string }>(query);
    lines.push(...rows.map(({ line }) => line));
  }
  return lines.sort();
}

/** What one catalogue has and the other one has not, in a few words; nothing where they are the same. */
export function catalogueDifference(
  wanted: readonly string[],
  found: readonly string[],
): string | undefined {
  const missing = wanted.filter((line) => !found.includes(line));
  const more = found.filter((line) => !wanted.includes(line));
  if (missing.length + more.length === 0) return undefined;
  const first = (lines: readonly string[]): string =>
    `${(lines[0] ?? "").replace(/\s+/g, " ").slice(0, 240)}${lines.length > 1 ? ` and ${lines.length - 1} more` : ""}`;
  return [
    ...(missing.length > 0 ? [`missing: ${first(missing)}`] : []),
    ...(more.length > 0 ? [`too much: ${first(more)}`] : []),
  ].join("; ");
}
