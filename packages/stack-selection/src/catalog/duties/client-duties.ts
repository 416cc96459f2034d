import { type Duties, duty } from "./duty.ts";

/** Of screens and devices. */
export const clientDuties: Duties = {
  "server-side-rendering": duty(
    "client",
    "Public pages come from the server with their content, title and description, before any script runs.",
    "A test reads each public page with scripts off.",
  ),
  "server-made-pages": duty(
    "client",
    "The server answers a browser with whole pages: links and forms work without a script, a form that was sent leads to a page by redirect, and each form carries a token against forged requests.",
    "A test goes through each form with scripts off, and once without its token.",
  ),
  "single-page-application": duty(
    "client",
    "The browser loads one page, and {client} changes screens by address without loading it anew; the server answers each of those addresses with that page.",
    "A test opens the address of each screen directly, and loads it again.",
  ),
  "progressive-web-app": duty(
    "client",
    "A manifest and a service worker let people install the site; what they opened last can be read without a connection.",
    "A test in a browser cuts the network off, and opens the start page.",
  ),
  "code-splitting": duty(
    "client",
    "Each route loads its own code, and what is common once; the size of the first load has a limit.",
    "CI measures the first load against the limit.",
  ),
  "lazy-loading": duty(
    "client",
    "What is not on the screen is loaded when it comes near it, with its room kept free.",
    "A test opens a long page, and counts what was loaded.",
  ),
  "image-compression": duty(
    "client",
    "Pictures are made in a few sizes and a modern format when they come in, and the screen asks for the one that fits.",
    "CI finds no picture that is larger than its place on the screen.",
  ),
  thumbnails: duty(
    "client",
    "A worker makes small pictures of each upload, without data on place and camera; lists show those alone.",
    "A test uploads a photo with a place in it, and finds none in the small picture.",
  ),
  "browser-caching": duty(
    "client",
    "Files carry a hash in their name and may be kept for a year; pages that name them are asked for anew each time.",
    "A test reads the Cache-Control header of both.",
  ),
  "dark-mode": duty(
    "client",
    "Colours are named by their use, with a set for light and one for dark; the system's wish is followed until somebody chooses.",
    "A test measures contrast in both sets.",
  ),
  "design-system": duty(
    "client",
    "Screens are put together from one set of components and named values for colour, type and space.",
    "A rule in CI refuses colours and sizes that have no name.",
  ),
  "optimistic-updates": duty(
    "client",
    "{client} shows a change at once and takes it back, with word of it, where the server refuses.",
    "A test has the server refuse, and finds the screen as before.",
  ),
  prefetching: duty(
    "client",
    "What is likely to be opened next is loaded when the line is idle, and not over a metered one.",
    "The share of what was loaded and never opened is counted.",
  ),
  "local-caching": duty(
    "client",
    "What was read last is shown at once and asked for anew behind it; a change of the same thing makes it out of date, and signing out empties it.",
    "A test opens the same screen twice, and finds the second one filled before the answer.",
  ),
  "infinite-scrolling": duty(
    "client",
    "The next page of a list is read by its cursor before its end comes into view; going back finds the same place.",
    "A test scrolls through three pages, opens an entry and goes back.",
  ),
  "search-as-you-type": duty(
    "client",
    "A search starts when typing pauses, and an answer that a later one overtook is dropped.",
    "A test types on while an answer is late.",
  ),
  "inline-validation": duty(
    "client",
    "A field is checked when it is left, by the same schema that the server uses.",
    "A test enters what the server would refuse, and sees it beside the field.",
  ),
  "deep-linking": duty(
    "client",
    "Each screen that one can share has an address that opens it in the app, and the site where the app is not there.",
    "A test opens each address with the app closed, open and signed out.",
  ),
  "picture-data": duty(
    "client",
    "A picture leaves the device turned upright and without its place, camera and time; what the product needs of those is a field.",
    "A test sends a picture with a place in it, and reads none from the stored file.",
  ),
  "state-persistence": duty(
    "client",
    "The app opens on the screen on which it was ended, with the record that it showed; answers are read anew.",
    "A test ends the app on such a screen, and once more after a sign-out.",
  ),
  "native-modules": duty(
    "client",
    "What {client} has no word for is a small module per system, with one interface over both.",
    "The interface has a test on a device of each system.",
  ),
  "biometric-authentication": duty(
    "client",
    "Face or finger unlock a key that the device keeps in its secure store; what they look like never leaves it, and who has none, or enrols another, signs in by password.",
    "A test enrols another finger, and finds the key gone.",
  ),
  "silent-push": duty(
    "client",
    "A push without words wakes the app to fetch what is new; since the system may drop it, opening the app fetches as well.",
    "A test drops the push, opens the app and finds nothing missing.",
  ),
  "network-detection": duty(
    "client",
    "The app shows that it is offline, keeps what is entered and sends it when the line is back; it tries rather than trusts what the system says of the line.",
    "A test cuts the line in the middle of sending.",
  ),
  "conflict-resolution": duty(
    "client",
    "A device sends the fields that it changed; of two changes to one field the one that reaches the server later stands.",
    "A test changes the same row on two devices without a line, once in two fields and once in one.",
  ),
  "resumable-uploads": duty(
    "client",
    "A file goes up in pieces, and goes on after a break where it stopped.",
    "A test breaks off in the middle, and counts the bytes that went up.",
  ),
  "adaptive-streaming": duty(
    "client",
    "A worker makes video in a few qualities cut into pieces of seconds, and the player takes the one that the line carries.",
    "A test slows the line, and finds no stop.",
  ),
  "battery-optimisation": duty(
    "client",
    "Background work is gathered and left to the system's scheduler: on power and a free line where it can wait.",
    "The share of the battery in a day of ordinary use is measured on a device of each system.",
  ),
  geolocation: duty(
    "data",
    "No more of a place is read and kept than what is told of it: a country takes no coordinates, and a device asks before it gives its own.",
    "A test looks at what is stored, and finds nothing nearer than what is shown.",
  ),
};
