import { citing } from "../fact.ts";
import { type PracticeFact, practice } from "../practice.ts";
import { readOn } from "../providers/read-on.ts";

const mail = citing(
  "SendGrid: event webhook reference",
  "https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event",
  readOn,
);
const texts = citing("Twilio documentation", "https://www.twilio.com/docs", readOn);
const records = citing(
  "Salesforce: upsert by an external id",
  "https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_upsert.htm",
  readOn,
);

/** By what a report of a mail is matched to what was sent, also where the answer to the call was lost. */
export const foundMail: readonly PracticeFact[] = [
  mail.recalled(
    practice(
      "report",
      "found by",
      "our id in custom_args of the send call, which each event brings back: sg_message_id is X-Message-Id with more behind it, and after a time-out neither is known.",
    ),
  ),
];

/** The same of a text. */
export const foundText: readonly PracticeFact[] = [
  texts.recalled(
    practice(
      "report",
      "found by",
      "our id in the address of StatusCallback, which is set by call: after a time-out the SID is not known.",
    ),
  ),
];

/** What sales entered before is no new record. */
export const firstMatch: readonly PracticeFact[] = [
  records.recalled(
    practice(
      "change",
      "first match",
      "Before the first upsert people who are there already are matched, by e-mail, and our id is written into their record: else each becomes a second one, or DUPLICATES_DETECTED.",
    ),
  ),
];
