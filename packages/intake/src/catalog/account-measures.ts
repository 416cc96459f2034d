import type { Dimension } from "./units.ts";

/** A limit of accounts and of what is handed out to them, or of the copies that are kept of all data. */
export interface AccountMeasureRule {
  readonly measure:
    | "idle-time"
    | "validity"
    | "lockout"
    | "sign-in-attempts"
    | "password-length"
    | "backup-retention";
  readonly dimension: Dimension;
  /** How a number without a comparator is meant. */
  readonly comparator: "=" | ">=";
  /** One of these stands in the clause. Two words in sequence are joined by `_`. */
  readonly near: ReadonlySet<string>;
  /** `near` is what the number counts, rather than a word of the clause. */
  readonly counted?: true;
  /** One of these stands there, too, or `anywhere` in the sentence. */
  readonly and?: ReadonlySet<string>;
  readonly anywhere?: true;
  /** None of these does: they make it the limit of something else. */
  readonly unless?: ReadonlySet<string>;
  /** Words right in front of the number that make it a time for something to happen. */
  readonly notAfter?: ReadonlySet<string>;
  readonly onlyAfter?: ReadonlySet<string>;
  /** The least amount that is one: milliseconds, or pieces. */
  readonly least: number;
}

const waits = words("within in under below over per during inside every each");

const secrets =
  "link links token tokens session sessions code codes otp otps totp passcode passcodes invitation invitations invite invites jwt jwts cookie cookies credential credentials";

const signIn =
  "account accounts sign-in sign-ins signin login logins log-in log-ins password passwords passcode passcodes pin pins credential credentials sign_in log_in signing_in logging_in lockout lock_out locked_out";

/** Sessions that are held rather than opened by signing in. */
export const otherSessions =
  "training yoga tutoring coaching mentoring therapy class lesson game gaming study studying workout practice meeting chat conversation upload uploading cooking play playing planning counselling treatment consultation charging parking recording recorded video live room booking booked dive diving work";

const second = 1000;
const minute = 60 * second;

/** What limits of sign-in and of backups are told by. The first rule that fits counts. */
export const accountMeasureRules: readonly AccountMeasureRule[] = [
  {
    measure: "backup-retention",
    dimension: "time",
    comparator: "=",
    near: words("backup backups back-up back-ups snapshot snapshots dump dumps"),
    and: words(
      "retention retain retained retaining retains keep keeps kept store stored hold held archive archived available old older delete deleted rolling history",
    ),
    unless: words("restore restored recover recovered rpo rto"),
    notAfter: waits,
    least: 60 * minute,
  },
  {
    measure: "idle-time",
    dimension: "time",
    comparator: "=",
    near: words("inactivity inactive idle idleness unused no_activity without_activity"),
    and: words(
      "session sessions token tokens log logs logged logout logouts log-out sign signs signed sign-out login sign-in timeout timeouts time-out timed authentication auth",
    ),
    unless: words(
      "mark marked deactivate deactivated delete deleted archive archived remind reminded dormant anonymise anonymised anonymize anonymized purge purged",
    ),
    notAfter: waits,
    least: 10 * second,
  },
  {
    measure: "lockout",
    dimension: "time",
    comparator: "=",
    near: words("lockout lockouts lock-out lock-outs"),
    notAfter: waits,
    least: 5 * second,
  },
  {
    measure: "lockout",
    dimension: "time",
    comparator: "=",
    near: words(
      "lock locks locked locking block blocks blocked blocking suspend suspends suspended disable disables disabled ban bans banned freeze frozen bar barred",
    ),
    and: words(signIn),
    anywhere: true,
    unless: words(
      "delete deleted remove removed erase erased purge purged anonymised anonymized keep kept retain retained retention unpaid overdue invoice payment",
    ),
    notAfter: waits,
    least: 5 * second,
  },
  {
    measure: "sign-in-attempts",
    dimension: "count",
    comparator: "=",
    near: words(
      "attempt attempts failure failures failed wrong incorrect invalid unsuccessful try tries sign-ins logins",
    ),
    counted: true,
    and: words(signIn),
    anywhere: true,
    unless: words(
      "concurrent simultaneous successful payment delivery upload sync webhook webhooks job jobs import connection connections request requests message messages email emails card cards transaction transactions",
    ),
    least: 1,
  },
  {
    measure: "password-length",
    dimension: "count",
    comparator: ">=",
    near: words("character characters char chars"),
    counted: true,
    and: words("password passwords passphrase passphrases"),
    unless: words(
      "special uppercase lowercase unique different repeated consecutive distinct numeric code token name",
    ),
    least: 4,
  },
  {
    measure: "validity",
    dimension: "time",
    comparator: "=",
    near: words(
      "expire expires expired expiry expiration expiring valid validity lifetime lifetimes lifespan ttl usable live lives lived short-lived long-lived timeout timeouts time_out times_out",
    ),
    and: words(`${secrets} password passwords login sign-in authentication url urls key keys`),
    unless: words(
      "after_they after_it after_its after_their after_expiry after_expiration inactivity idle",
    ),
    // "expires in 7 days"
    notAfter: words("within under below over per during inside every each"),
    least: 10 * second,
  },
  {
    measure: "validity",
    dimension: "time",
    comparator: "=",
    near: words(
      "stay stays staying remember remembers remembered remain remains keep keeps kept last lasts lasting end ends active",
    ),
    and: words("signed_in logged_in remember_me session sessions token tokens"),
    unless: words(`${otherSessions} inactivity inactive idle history`),
    notAfter: waits,
    least: 10 * second,
  },
  {
    measure: "validity",
    dimension: "time",
    comparator: "=",
    near: words(
      "use used redeem redeemed accept accepted confirm confirmed open opened enter entered",
    ),
    and: words("link links invitation invitations invite invites code codes otp otps token tokens"),
    onlyAfter: words("within"),
    least: minute,
  },
  {
    measure: "validity",
    dimension: "time",
    comparator: "=",
    near: words(
      "access_token access_tokens refresh_token refresh_tokens session_token session_tokens id_token id_tokens",
    ),
    unless: words("idle inactivity inactive issue issued rotate rotated revoke revoked"),
    notAfter: waits,
    least: 10 * second,
  },
];

/** What such a limit is of, by measure. */
export const holders: Readonly<Record<string, ReadonlySet<string>>> = {
  validity: words(`${secrets} password passwords`),
  "idle-time": words("session sessions token tokens cookie cookies"),
  lockout: words("account accounts lockout lockouts sign-in login"),
  "backup-retention": words("backup backups back-up snapshot snapshots dump dumps"),
};

/** Nouns in front of such a name that a tagger takes for verbs: "access tokens". */
export const verbLikeModifiers: ReadonlySet<string> = words("access refresh reset invite login");

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
