import { citing, unknown } from "../fact.ts";
import { byKey, byNature, operation } from "../operation.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const policies = citing(
  "View and set LDAP policy in Active Directory",
  "https://learn.microsoft.com/en-us/troubleshoot/windows-server/active-directory/view-set-ldap-policy-using-ntdsutil",
  readOn,
);
const signing = citing(
  "LDAP channel binding and LDAP signing",
  "https://support.microsoft.com/topic/ef185fb8-00f7-167d-744c-f299a66fc00a",
  readOn,
);
const library = citing(
  "ldapts 8.2.0, source",
  "https://www.npmjs.com/package/ldapts/v/8.2.0",
  readOn,
);
const rfc = citing(
  "RFC 4511, Lightweight Directory Access Protocol",
  "https://www.rfc-editor.org/rfc/rfc4511",
  readOn,
);

export const activeDirectory = provider({
  id: "active-directory",
  name: "Active Directory",
  aliases: ["Microsoft Active Directory", "AD DS", "AD FS", "ADFS", "Windows Active Directory"],
  technologies: ["active-directory"],
  category: "directory",
  generic: false,
  protocol: "ldap",
  endpoint: rfc.recalled({
    live: "ldaps://{domain-controller}:636",
    sandbox: "ldaps://{test-controller}:636",
    variables: {
      "domain-controller": "two or more, tried in turn",
      "test-controller": "of a test domain",
    },
  }),
  authentication: [
    signing.recalled({
      type: "directory-bind",
      sent: "simple bind over LDAPS with the authority's certificate checked, or Kerberos (SASL GSSAPI)",
      scopes: [
        {
          scope: "read users and groups of one organisational unit",
          for: "look up and synchronise",
        },
      ],
      secrets: [
        { name: "LDAP_BIND_DN", what: "service account that may only read" },
        {
          name: "LDAP_BIND_PASSWORD",
          what: "its password; none with a group managed service account",
        },
        {
          name: "LDAP_CA_CERTIFICATE",
          what: "authority of the controllers' certificates: no secret, but configuration",
        },
      ],
      rotation:
        "Two service accounts change by turns; a group managed service account changes its password by itself.",
    }),
  ],
  version: rfc.recalled({ by: "none", policy: "LDAP version 3." }),
  operations: [
    rfc.recalled(
      operation(
        "bind-user",
        "check a user's password",
        "LDAP bind {user-dn}",
        "read",
        byNature,
        "sign in, log in, authenticate",
      ),
    ),
    rfc.recalled(
      operation(
        "find-user",
        "find a user by name",
        "LDAP search (&(objectClass=user)(sAMAccountName={escaped}))",
        "read",
        byNature,
        "sign in, search, read",
      ),
    ),
    rfc.recalled(
      operation(
        "list-members",
        "list members of a group, nested ones too",
        "LDAP search (memberOf:1.2.840.113556.1.4.1941:={group-dn})",
        "read",
        byNature,
        "synchronise, role",
      ),
    ),
    rfc.recalled(
      operation(
        "list-changes",
        "list users changed since the last run",
        "LDAP search (uSNChanged>={last})",
        "read",
        byKey("objectGUID of each user"),
        "synchronise, import",
      ),
    ),
  ],
  limits: [
    policies.read({
      kind: "size",
      what: "entries of one page (MaxPageSize)",
      value: 1_000,
      unit: "items",
      scope: "per search; more by the paged-results control",
    }),
    policies.read({
      kind: "concurrency",
      what: "connections (MaxConnections)",
      value: 5_000,
      unit: "connections",
      scope: "per domain controller, all clients together",
    }),
    unknown(
      "How many wrong passwords lock an account, and who else binds against these controllers?",
    ),
  ],
  throttle: [
    policies.read({ code: "51 busy", where: "LDAP result code", wait: { by: "none" } }, "medium"),
  ],
  errors: [
    rfc.recalled({
      code: "49 invalidCredentials",
      class: "ask-user",
      means:
        "password wrong, ended or account locked: the data code says which (52e, 532, 533, 775)",
    }),
    rfc.recalled({ code: "32 noSuchObject", class: "fix", means: "base or entry does not exist" }),
    rfc.recalled({ code: "4 sizeLimitExceeded", class: "fix", means: "search without pages" }),
    rfc.recalled({
      code: "8 strongerAuthRequired",
      class: "fix",
      means: "controller asks for TLS or signing",
    }),
    rfc.recalled({ code: "51 busy", class: "retry", means: "controller is busy: the next one" }),
    rfc.recalled({
      code: "52 unavailable",
      class: "retry",
      means: "controller is down: the next one",
    }),
  ],
  timeouts: [
    policies.read({
      seconds: 120,
      of: "the controller waits for the first request of a connection (InitRecvTimeout)",
    }),
    policies.read({
      seconds: 900,
      of: "an idle connection is closed (MaxConnIdleTime): ping or reconnect",
    }),
    policies.recalled({ seconds: 120, of: "the controller ends a search (MaxQueryDuration)" }),
  ],
  clients: [
    library.read({
      ecosystem: "npm",
      package: "ldapts",
      version: "8.2.0",
      retries: 0,
      note: "timeout and connectTimeout are 0, none, unless set.",
    }),
  ],
  sandbox: unknown("Is there a test domain, and who makes accounts in it?"),
  prices: [
    rfc.recalled({
      per: "call: the licences are the organisation's",
      amount: 0,
      currency: "USD",
      region: "all",
    }),
  ],
  regions: unknown("Where do the controllers stand that answer us, and over which network?"),
  agreement: unknown("Who runs the directory: the organisation itself, or somebody for it?"),
  statusPage: unknown("Where is an outage of the directory told, and who is called?"),
  exits: [
    {
      to: "Microsoft Entra ID by OpenID Connect",
      how: "Sign-in behind a port; users known by objectGUID, never by name; groups mapped to roles in configuration.",
    },
  ],
});
