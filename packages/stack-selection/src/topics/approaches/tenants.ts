import { type TopicRule, yes } from "../verdict.ts";

/** Tenants whose data must not mix, in tables that they would share. */
export const tenantIsolationVerdict: TopicRule = ({ conditions, stored, inputs }, sofar) => {
  const tenants = conditions["multi-tenant"];
  if (!tenants || stored.length === 0 || !sofar.has("relational-store")) return undefined;
  const said = (
    inputs.qualities.find(({ ref }) => tenants.refs.includes(ref)) ??
    inputs.qualities.find(({ data }) => /tenan|isolation/i.test(data.name))
  )?.data.text?.split(" · ")[0];
  return yes(
    said === undefined
      ? `The text asks for ${tenants.text}, and one product serves all of them`
      : `“${said}”`,
    tenants.refs,
  );
};
