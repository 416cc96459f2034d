import { type Drawn, ofKinds } from "./drawn.ts";

/** Whether what a mail service reports of a message comes to the product. */
export function mailReports(drawn: Drawn): string {
  const mail = ofKinds(drawn, "external-system").filter(({ data }) =>
    /\be?-?mails?\b|sendgrid|mailgun|postmark|\bses\b/i.test(
      `${data.name} ${data.technology ?? ""} ${data.responsibilities.join(" ")}`,
    ),
  );
  const [taken] = drawn.operations.filter(
    ({ data }) =>
      data.webhook !== undefined &&
      mail.some(({ data: { name } }) =>
        data.operationId.toLowerCase().includes(name.toLowerCase().replace(/\W/g, "")),
      ),
  );
  return taken
    ? `; ${taken.data.operationId} takes what came back`
    : ". Open: no operation of this plan takes bounces and complaints: nothing here tells of them";
}
