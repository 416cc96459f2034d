import { citing } from "../fact.ts";
import { type PracticeFact, practice } from "../practice.ts";
import { readOn } from "../providers/read-on.ts";

const logout = citing(
  "Single log-out for OpenID Connect with AD FS",
  "https://learn.microsoft.com/en-us/windows-server/identity/ad-fs/development/ad-fs-logout-openid-connect",
  readOn,
);
const certificates = citing(
  "AD FS token-signing certificates: expiration process and dates",
  "https://blogs.technet.microsoft.com/tfg/2014/04/21/english-adfs-token-signing-and-token-decrypt-certificates-expiration-process-and-dates/",
  readOn,
);
const saml = citing(
  "SAML 2.0 core",
  "https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf",
  readOn,
);
const profiles = citing(
  "SAML 2.0 profiles",
  "https://docs.oasis-open.org/security/saml/v2.0/saml-profiles-2.0-os.pdf",
  readOn,
);
const metadata = citing(
  "SAML 2.0 metadata",
  "https://docs.oasis-open.org/security/saml/v2.0/saml-metadata-2.0-os.pdf",
  readOn,
);
const skew = citing(
  "Spring Security: tolerance of clocks in SAML 2.0",
  "https://github.com/spring-projects/spring-security/issues/15022",
  readOn,
);

/** Where the federation service in front of a directory is AD FS. */
export const adFs: readonly PracticeFact[] = [
  logout.read(
    practice(
      "sign-in",
      "AD FS: issuers",
      "Its document has issuer https://{host}/adfs for ID tokens and access_token_issuer http://{host}/adfs/services/trust: access tokens are held against the second.",
    ),
  ),
  logout.read(
    practice(
      "sign-in",
      "AD FS: who somebody is",
      "sub is pairwise, another one for each client: a claim rule sends objectGUID, by which people are known here and in the directory.",
    ),
  ),
  logout.read(
    practice(
      "sign-in",
      "AD FS: sign-out",
      "Its document names the front channel alone, from AD FS 2016 with KB4038801: LogoutUri is set at our client, and who is switched off is noticed when the session is renewed there.",
    ),
  ),
  certificates.read(
    practice(
      "sign-in",
      "AD FS: keys that change",
      "By itself, as it stands after installation: a new signing certificate 20 days before the end of the old one, in use 5 days later. Keys and metadata read once a day have it in time.",
    ),
    "medium",
  ),
];

/** Where it speaks SAML 2.0. */
export const samlSignIn: readonly PracticeFact[] = [
  metadata.recalled(
    practice(
      "sign-in",
      "SAML: metadata",
      "Theirs is read over HTTPS once a day, its signature checked with a certificate that was handed over by hand; entityID and the address of our consumer service are agreed letter by letter.",
    ),
  ),
  saml.recalled(
    practice(
      "sign-in",
      "SAML: NameID",
      "persistent, never emailAddress or transient: names change and transient ones are new each time; objectGUID goes along as an attribute.",
    ),
  ),
  profiles.recalled(
    practice(
      "sign-in",
      "SAML: assertion",
      "The signed element is the one that is read; Issuer, Audience (our entityID), Recipient, InResponseTo (a request of ours, good once), NotBefore and NotOnOrAfter are checked; external entities are off.",
    ),
  ),
  skew.read(
    practice(
      "sign-in",
      "SAML: clocks",
      "5 min either way, which Spring Security takes where nothing is set, and which its check of the signature keeps to even where another is set.",
    ),
    "medium",
  ),
  profiles.recalled(
    practice(
      "sign-in",
      "SAML: replay",
      "The ID of each assertion is kept, for all instances together, until NotOnOrAfter and 5 min; a second one is refused and counted.",
    ),
  ),
  profiles.recalled(
    practice(
      "sign-in",
      "SAML: begun there",
      "A response without InResponseTo is refused: the person is sent to begin the sign-in here.",
    ),
  ),
  profiles.recalled(
    practice(
      "sign-in",
      "SAML: sign-out",
      "A signed LogoutRequest with NameID and SessionIndex ends our sessions of both and is answered; ours goes there after our session has ended.",
    ),
  ),
  metadata.recalled(
    practice(
      "sign-in",
      "SAML: certificates",
      "Two signing certificates are accepted while the metadata has two; our own is announced 30 days ahead; 30 days before the end of any, an alert.",
    ),
  ),
];
