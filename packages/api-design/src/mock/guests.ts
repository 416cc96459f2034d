import { guestCookie } from "../operation/guests.ts";
import type { MockAnswer, MockRequest } from "./request.ts";
import { cookieOf } from "./sessions.ts";

/** The ids that the cookie of a guest names; a real one is sealed. */
function idsIn({ headers }: MockRequest): readonly string[] {
  return cookieOf(headers.cookie, guestCookie)?.split(".") ?? [];
}

/** Whether the guest who asks made one of the things that the path names. */
export function isOfGuest(
  request: MockRequest,
  named: readonly { readonly id: string }[],
): boolean {
  const shown = new Set(idsIn(request));
  return named.length === 0 || named.some(({ id }) => shown.has(id));
}

/** The answer with the cookie to which what was made is added. */
export function withGuestCookie(answer: MockAnswer, request: MockRequest, id: string): MockAnswer {
  const ids = [...idsIn(request), id].join(".");
  const cookie = `${guestCookie}=${ids}; Path=/; HttpOnly; Secure; SameSite=Lax`;
  return { ...answer, headers: { ...answer.headers, "set-cookie": cookie } };
}
