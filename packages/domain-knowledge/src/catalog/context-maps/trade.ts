import type { ContextMap } from "../../context-map.ts";

export const eCommerce: ContextMap = [
  {
    name: "Catalog",
    because: "What is for sale, written by merchants and read by every visitor",
    concepts: ["Category", "Product", "Review"],
  },
  {
    name: "Carts",
    because: "What shoppers have not bought yet, gone without harm",
    concepts: ["Cart", "Wish list item", "Discount code"],
  },
  {
    name: "Orders",
    because: "What was bought, at the price of that moment",
    concepts: ["Order", "Return"],
  },
  {
    name: "Inventory",
    because: "What the warehouse can still promise to a checkout",
    concepts: ["Inventory item", "Stock adjustment", "Stock reservation"],
  },
  {
    name: "Payments",
    because: "The payment provider's word on an order's money",
    concepts: ["Payment", "Refund"],
  },
  {
    name: "Shipping",
    because: "Parcels on the carriers' time, days after the sale",
    concepts: ["Shipment"],
  },
];

export const marketplace: ContextMap = [
  {
    name: "Listings",
    because: "What sellers offer, searched far more often than bought",
    concepts: ["Seller", "Category", "Listing", "Favourite", "Price offer", "Bid"],
  },
  {
    name: "Carts",
    because: "What buyers picked from several sellers and may leave",
    concepts: ["Cart"],
  },
  {
    name: "Orders",
    because: "The agreement of a buyer with a seller, and what both say of it",
    concepts: ["Order", "Review", "Dispute"],
  },
  {
    name: "Settlement",
    because: "Buyers' money held, less commission, until sellers are paid out",
    concepts: ["Payment", "Refund", "Payout", "Commission rule"],
  },
  {
    name: "Conversations",
    because: "What buyers and sellers write each other before a deal",
    concepts: ["Conversation"],
  },
];

export const inventory: ContextMap = [
  {
    name: "Stock",
    because: "What lies where, changed by movements alone",
    concepts: [
      "Item",
      "Category",
      "Location",
      "Stock level",
      "Stock movement",
      "Stock transfer",
      "Batch",
      "Serial number",
      "Stock reservation",
    ],
  },
  {
    name: "Purchasing",
    because: "What is ordered from suppliers before it is stock",
    concepts: ["Supplier", "Purchase order", "Reorder rule"],
  },
  {
    name: "Counting",
    because: "What people found on the shelf, compared with the books before it corrects them",
    concepts: ["Stock count"],
  },
  {
    name: "Picking",
    because: "Walks through the warehouse for what has to leave it",
    concepts: ["Pick list"],
  },
];

export const pointOfSale: ContextMap = [
  {
    name: "Products",
    because: "What the head office prices and taxes for all tills",
    concepts: ["Category", "Product", "Tax rate", "Discount"],
  },
  {
    name: "Sales",
    because: "What tills take while the shop is open",
    concepts: [
      "Store",
      "Register",
      "Shift",
      "Sale",
      "Refund",
      "Customer",
      "Gift card",
      "Dining table",
    ],
  },
  {
    name: "Stock",
    because: "What is left on a shop's shelves, corrected after the sale",
    concepts: ["Stock level"],
  },
  {
    name: "Kitchen",
    because: "What cooks work off, in their order and not the till's",
    concepts: ["Kitchen ticket"],
  },
];

export const eventTicketing: ContextMap = [
  {
    name: "Events",
    because: "What organisers announce, and the seats that there are for it",
    concepts: ["Organiser", "Venue", "Event"],
  },
  {
    name: "Ticket sales",
    because: "The rush for few places, where none may be sold twice",
    concepts: ["Order", "Ticket type", "Promo code", "Waiting list entry", "Ticket transfer"],
  },
  {
    name: "Payments",
    because: "Buyers' money until the organiser gets it",
    concepts: ["Payment", "Refund", "Payout"],
  },
  {
    name: "Admission",
    because: "Doors on the day, where each ticket counts once",
    concepts: ["Check-in"],
  },
];

export const foodDelivery: ContextMap = [
  {
    name: "Restaurants",
    because: "Menus and hours that kitchens keep themselves",
    concepts: ["Restaurant", "Rating"],
  },
  {
    name: "Orders",
    because: "What hungry people put together and kitchens accept",
    concepts: ["Cart", "Order", "Promo code"],
  },
  {
    name: "Dispatch",
    because: "Couriers on the road, wherever they are now",
    concepts: ["Courier", "Delivery"],
  },
  {
    name: "Payments",
    because: "Diners' money, shared among restaurants and couriers",
    concepts: ["Payment", "Refund", "Payout"],
  },
];

export const rideHailing: ContextMap = [
  {
    name: "Drivers",
    because: "Who may drive which car, checked on papers",
    concepts: ["Driver", "Vehicle"],
  },
  {
    name: "Rides",
    because: "A rider's trip from request to arrival",
    concepts: ["Ride", "Rating", "Safety incident"],
  },
  {
    name: "Matching",
    because: "Positions and offers, worthless once a driver has accepted",
    concepts: ["Driver position", "Ride offer"],
  },
  {
    name: "Pricing",
    because: "Tariffs and quotes that bind before the ride",
    concepts: ["Tariff", "Service area", "Fare quote", "Promo code"],
  },
  {
    name: "Payments",
    because: "Fares taken from riders and paid out to drivers",
    concepts: ["Payment", "Refund", "Payout"],
  },
];

export const logistics: ContextMap = [
  {
    name: "Shipments",
    because: "What shippers hand over and are promised",
    concepts: [
      "Shipper",
      "Shipment",
      "Carrier",
      "Incident",
      "Proof of delivery",
      "Customs declaration",
    ],
  },
  {
    name: "Tracking",
    because: "Scans that only grow, read by whoever waits for a parcel",
    concepts: ["Tracking event", "Notification subscription"],
  },
  {
    name: "Routing",
    because: "Drivers' days, planned anew each morning",
    concepts: ["Facility", "Vehicle", "Route", "Vehicle position"],
  },
  { name: "Rates", because: "What carriage costs whom, by contract", concepts: ["Rate"] },
];

export const booking: ContextMap = [
  {
    name: "Bookings",
    because: "Who has which time, no time given twice",
    concepts: ["Resource", "Service", "Booking", "Waiting list entry"],
  },
  {
    name: "Payments",
    because: "The provider's word on what a booked time costs",
    concepts: ["Payment", "Refund"],
  },
];
