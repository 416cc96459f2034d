import type { DataOf } from "@planc/core";
import type { security } from "@planc/core/ir";

export type AccountRuleKind = DataOf<typeof security.accountRule>["kind"];

/** What holds things, by phrases of the text that says how long. The first that fits counts. */
export const validityKinds: readonly (readonly [AccountRuleKind, readonly string[]])[] = [
  ["refresh-token", ["refresh token"]],
  ["access-token", ["access token", "jwt", "jwt token", "bearer token", "id token"]],
  ["invitation", ["invitation", "invite", "invitation link", "invite link", "invite code"]],
  [
    "one-time-code",
    [
      "otp",
      "totp",
      "one time code",
      "one time password",
      "one time passcode",
      "passcode",
      "login code",
      "sign in code",
      "security code",
      "2fa code",
      "magic link",
      "login link",
      "sign in link",
    ],
  ],
  [
    "reset-link",
    [
      "reset link",
      "reset token",
      "reset code",
      "password reset",
      "password link",
      "recovery link",
      "recovery token",
      "recovery code",
      "reset password",
      "reset the password",
      "reset their password",
      "reset a password",
      "reset forgotten password",
      "forgotten password",
      "forgot password",
      "password recovery",
      "new password",
    ],
  ],
  [
    "verification-link",
    [
      "verification link",
      "verification token",
      "verification code",
      "verification email",
      "verification e mail",
      "email verification",
      "e mail verification",
      "verify an email",
      "verify an e mail",
      "verify the email",
      "verify the e mail",
      "verify their email",
      "verify their e mail",
      "confirmation link",
      "confirmation code",
      "confirmation token",
      "activation link",
      "activation code",
      "activation token",
    ],
  ],
  [
    "session-lifetime",
    [
      "session",
      "signed in",
      "logged in",
      "remember me",
      "session cookie",
      "session token",
      "login",
      "authentication cookie",
    ],
  ],
];

/** Sessions and codes that nobody signs in with. */
export const otherSessions: readonly string[] = [
  "conversation",
  "chat",
  "upload",
  "websocket",
  "web socket",
  "game",
  "gaming",
  "play",
  "training",
  "tutoring",
  "coaching",
  "therapy",
  "cooking",
  "checkout",
  "cart",
  "basket",
  "recording",
  "charging",
  "parking",
  "quiz",
  "exam",
  "support session",
  "video",
  "workshop",
];

/** Words by which a time without use is that of somebody who is signed in, whatever else is said. */
export const signedIn: readonly string[] = [
  "log out",
  "logs out",
  "logged out",
  "logout",
  "sign out",
  "signed out",
  "log users out",
  "sign users out",
  "signs out",
  "log them out",
  "sign in",
  "login",
  "user session",
  "authentication",
  "authenticated",
  "refresh token",
  "access token",
];

interface Wording {
  /** What the plan calls it. */
  readonly name: string;
  readonly does: (value: string) => string;
  /** What the server does about it, where the system itself holds the accounts. */
  readonly check: string;
  /** The same where the server keeps the session and looks at it on every request. */
  readonly kept?: string;
}

/** How each limit is put, and where it is enforced. */
export const wordings: Readonly<Record<AccountRuleKind, Wording>> = {
  "idle-sign-out": {
    name: "Sign-out without use",
    does: (value) => `Who does nothing for ${value} is signed out`,
    check: "the server renews no session that was not used for that long",
    kept: "the server answers 401 to a session that was not used for that long",
  },
  "session-lifetime": {
    name: "Session",
    does: (value) => `A session ends ${value} after sign-in, whether it is used or not`,
    check: "the server compares the time of sign-in before it renews a session",
    kept: "the server compares the time of sign-in on every request",
  },
  "access-token": {
    name: "Access token",
    does: (value) => `An access token is good for ${value}`,
    check: "the server answers 401 to an older one",
  },
  "refresh-token": {
    name: "Refresh token",
    does: (value) => `A refresh token is good for ${value}`,
    check: "the server answers 401 to an older one, so that people sign in again",
  },
  lockout: {
    name: "Lockout",
    does: (value) => `An account stays locked for ${value} after too many failed attempts`,
    check: "until then the server refuses a sign-in to it with the right password, too",
  },
  "failed-attempts": {
    name: "Failed attempts",
    does: (value) => `${value} to sign in lock the account`,
    check: "the server counts them per account before it looks at the password",
  },
  "reset-link": {
    name: "Reset of a password",
    does: (value) => `What is sent to reset a password is good for ${value}`,
    check: "the server refuses it when it is older",
  },
  "verification-link": {
    name: "Confirmation of an address",
    does: (value) => `What is sent to confirm an address is good for ${value}`,
    check: "the server refuses it when it is older",
  },
  invitation: {
    name: "Invitation",
    does: (value) => `An invitation can be accepted for ${value}`,
    check: "the server refuses it when it is older",
  },
  "one-time-code": {
    name: "One-time code",
    does: (value) => `A code or link to sign in once is good for ${value}`,
    check: "the server refuses it when it is older",
  },
  "password-length": {
    name: "Length of passwords",
    does: (value) => `A password has ${value}`,
    check: "the server refuses another one where it is set",
  },
  "password-characters": {
    name: "Characters of passwords",
    does: (value) => `A password has at least ${value}`,
    check: "the server refuses another one where it is set",
  },
  "email-domains": {
    name: "Domains of addresses",
    does: (value) => `Only an address of ${value} may register`,
    check: "the server refuses any other with 403, before it makes an account or sends anything",
  },
};
