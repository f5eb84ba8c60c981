/**
 * The practice, month by month: appointments, chair-hours, takings, running
 * costs, device and VAT of one world (sections 5 to 7).
 * Written from docs/model.md and facts.json alone.
 */

import { ACCOUNT as A, ACCOUNTS } from './accounts.mjs';

/** The part of a month in which a world studies: none before its start, none after its end. */
export const studiedIn = ({ starts, ends }, month) => Math.min(1, Math.max(0, Math.min(ends, month + 1) - Math.max(starts, month)));

/** Arrays of one world; all of them have a place for each month of the horizon. */
export function newWorld(horizon) {
  // One block for all: it is cleared at a stroke when the world is run again.
  const rows = ACCOUNTS.length + 12;
  const block = new Float64Array(rows * horizon);
  let row = 0;
  const months = () => block.subarray(row * horizon, (row += 1) * horizon);
  return {
    block,
    accounts: ACCOUNTS.map(months),
    /** VAT that falls due for the month, and what of it comes from a device. */
    vat: months(),
    deviceVat: months(),
    /** Takings less VAT, running costs and what happens once, for tax. */
    net: months(),
    running: months(),
    once: months(),
    /** The second pay: a director's or a clinic's. */
    secondPay: months(),
    /** Whether injectables may be sold in the month: one or nothing. */
    sells: months(),
    owed: { tax: months(), vat: months(), instalments: months(), postgraduate_loan: months() },
    cash: months(),
    /** The month from which the world is registered for VAT. */
    registeredFrom: Infinity,
    /** Whether a chair-hour was ever short, and whether the personal allowance ever shrank. */
    capacityBound: false,
    tapered: false,
    /** Tax that accrues in the ledger's months, loans with a balance left out. */
    taxAccrued: 0,
  };
}

// Numbers of the accounts that the inner loop books.
const PRESENT_TAKINGS = A.present_takings;
const PRESENT_CONSUMABLES = A.present_consumables;
const EXTRA_TAKINGS = A.extra_takings;
const EXTRA_CONSUMABLES = A.extra_consumables;
const LASER_TAKINGS = A.laser_takings;
const LASER_CONSUMABLES = A.laser_consumables;
const PRESCRIBER = A.prescriber;
const ROOM = A.room;
const MARKETING = A.marketing;
const CARD_FEES = A.card_fees;
const RESERVE = A.refunds_reserve;
const INSURANCE = A.insurance;
const LICENCE = A.licence;
const OVERSIGHT = A.oversight;
const HOST_SHARE = A.host_share;
const LEASE = A.laser_lease;
const SERVICE = A.laser_service_contract;
const DEVICE = A.laser_device;

// Lines of work: present (no injectables), present injectables, three injectables, two kinds of laser.
const LINES = 7;
const booked = new Float64Array(LINES);
const price = new Float64Array(LINES);
const kept = new Float64Array(LINES);
const hours = new Float64Array(LINES);
const margin = new Float64Array(LINES);
const order = new Int8Array(LINES);

const ramp = (k, months) => (months > 0 ? Math.min(1, (k - 0.5) / months) : 1);

/**
 * Whether injectables may be sold in a month of a world.
 * `event.law` is in force from `event.from`; `world.held` is the month from which the award is held.
 */
function mayInject(s, world, event, month) {
  if (event.law === null || month < event.from) return true;
  if (event.law === 'level_7') return s.holdsLevel7 || month >= world.held;
  if (event.law === 'registered_only') return s.registered;
  return true;
}

/** Cuts what does not fit into the chair-hours, what leaves least first. */
function cutToFit(room) {
  for (let i = 0; i < LINES; i += 1) {
    let at = i;
    // A strict comparison keeps ties in the order of the lines: present work first.
    while (at > 0 && margin[i] > margin[order[at - 1]]) {
      order[at] = order[at - 1];
      at -= 1;
    }
    order[at] = i;
  }
  let left = room;
  for (let at = 0; at < LINES; at += 1) {
    const i = order[at];
    const needed = booked[i] * hours[i];
    if (needed <= left) left -= needed;
    else {
      booked[i] *= left / needed;
      left = 0;
    }
  }
}

/**
 * Fills the practice's part of a world.
 *
 * `world`: { share, opens, laserOpens, recognised, givenUp, starts, ends, held };
 * `event`: { law, from }; `base` is null for month 0 of the world as you are
 * itself, otherwise what stands for the months before month 0. Returns whether
 * a chair-hour was ever short.
 */
export function practise(s, world, event, base, w) {
  const { accounts, vat, deviceVat, net, running, once, sells } = w;
  const presentTakings = accounts[A.present_takings];
  const extraTakings = accounts[A.extra_takings];
  const laserTakings = accounts[A.laser_takings];
  const presentConsumables = accounts[A.present_consumables];
  const extraConsumables = accounts[A.extra_consumables];
  const laserConsumables = accounts[A.laser_consumables];
  const room = accounts[A.room];
  const clinic = s.trade === 'clinic_employed';
  let registeredFrom = s.vatRegistered ? -Infinity : Infinity;
  let bound = false;
  for (let month = 0; month < s.horizon; month += 1) {
    const prices = s.prices[month];
    const number = (s.weeksWorked / 12) * s.volume[month];
    const inForce = event.law !== null && month >= event.from;
    const may = mayInject(s, world, event, month);
    const open = month >= world.opens;
    const laserOpen = month >= world.laserOpens;
    const host = inForce && event.law === 'premises' && !s.runsPremises ? s.hostShare : 0;
    const registered = month >= registeredFrom;
    const vatShare = registered ? s.vatShare : 0;

    let extra = 0;
    for (let i = 0; i < 3; i += 1) {
      const service = s.injectables[i];
      const weekly = open && may ? s.extraAppointments * world.share * service.mix * ramp(month - world.opens + 1, service.ramp) : 0;
      extra += setExtra(s, service, 2 + i, weekly * number, prices, vatShare, host);
    }
    for (let i = 0; i < 2; i += 1) {
      const service = s.laserServices[i];
      const weekly = laserOpen ? s.laserAppointments * service.mix * ramp(month - world.laserOpens + 1, service.ramp) : 0;
      extra += setExtra(s, service, 5 + i, weekly * number, prices, vatShare, 0);
    }

    const recognised = world.recognised && open ? ramp(month - world.opens + 1, s.recognitionRamp) : 0;
    const present = Math.max(0, s.presentAppointments * number * (1 + s.recognitionEnquiries * recognised) - s.displacement * extra);
    booked[0] = present * (1 - s.presentInjectables);
    booked[1] = may ? present * s.presentInjectables : 0;
    for (let i = 0; i < 2; i += 1) {
      price[i] = s.presentPrice * prices * (1 + s.recognitionPrice * recognised);
      kept[i] = 1;
      hours[i] = s.presentHours;
      margin[i] = (price[i] * (1 - vatShare - (i === 1 ? host : 0)) - s.presentConsumables * prices) / s.presentHours;
    }

    const studied = studiedIn(world, month);
    const chair = Math.max(0, s.chairHours - world.givenUp * studied) * (s.weeksWorked / 12);
    let needed = 0;
    for (let i = 0; i < LINES; i += 1) needed += booked[i] * hours[i];
    if (needed > chair) {
      bound = true;
      cutToFit(chair);
    }

    const spent = bookMonth(s, accounts, month, prices, host);

    // Overheads that do not hang on the number of appointments.
    const sold = open && may;
    sells[month] = may ? 1 : 0;
    const insured = laserOpen ? 1 : sold ? world.share : 0;
    const insurance = (s.insurance / 12) * prices * insured;
    let licensed = 0;
    if (inForce && may && (event.law === 'licence' || event.law === 'level_7')) {
      licensed = s.presentAppointments * s.presentInjectables > 0 ? 1 : open ? world.share : 0;
    }
    const licence = (s.licence / 12) * prices * licensed;
    const oversight = s.registered ? 0 : s.oversight * prices * licensed;
    const lease = laserOpen && s.laserLeased ? s.lease : 0;
    const service = laserOpen ? ((s.serviceContract * s.devicePrice) / 12) * prices : 0;
    const buys = laserOpen && !s.laserLeased && (month - world.laserOpens) % s.deviceLife === 0;
    const device = buys && !world.devicesFree ? s.devicePrice * prices : 0;
    accounts[INSURANCE][month] = -insurance;
    accounts[LICENCE][month] = -licence;
    accounts[OVERSIGHT][month] = -oversight;
    accounts[LEASE][month] = -lease;
    accounts[SERVICE][month] = -service;
    accounts[DEVICE][month] = -device;

    const takings = presentTakings[month] + extraTakings[month] + laserTakings[month];
    const consumables = presentConsumables[month] + extraConsumables[month] + laserConsumables[month];
    const rate = registered ? s.vatShare : 0;
    deviceVat[month] = -device * rate;
    vat[month] = (takings + consumables + room[month] - device - lease) * rate;
    net[month] = takings - vat[month];
    running[month] = spent - consumables - room[month] + insurance + licence + oversight + lease + service;
    once[month] = device;

    // The clinic is registered throughout or not at all.
    if (!clinic && registeredFrom === Infinity) {
      const before = base === null ? presentTakings[0] + extraTakings[0] + laserTakings[0] : base.takings;
      let year = 0;
      for (let back = 0; back < 12; back += 1) {
        const past = month - back;
        year += past >= 0 ? presentTakings[past] + extraTakings[past] + laserTakings[past] : before;
      }
      if (year * s.taxableShare > s.vatThreshold) registeredFrom = month + 2;
    }
  }
  w.registeredFrom = registeredFrom;
  return bound;
}

/** Sets a line of extra work, and what a booked chair-hour of it leaves. */
function setExtra(s, service, line, number, prices, vatShare, host) {
  booked[line] = number;
  price[line] = service.price * prices;
  kept[line] = service.kept;
  hours[line] = service.hours;
  margin[line] =
    (service.kept * (price[line] * (1 - vatShare - host - s.shares) - (service.consumables + service.prescriber) * prices)) / service.hours -
    s.room * prices;
  return number;
}

/** Books takings and costs of what is kept, after capacity; returns the costs beside consumables and room. */
function bookMonth(s, accounts, month, prices, host) {
  accounts[PRESENT_TAKINGS][month] = booked[0] * price[0] + booked[1] * price[1];
  accounts[PRESENT_CONSUMABLES][month] = -(booked[0] + booked[1]) * s.presentConsumables * prices;
  let extraTakings = 0;
  let extraConsumables = 0;
  let laserTakings = 0;
  let laserConsumables = 0;
  let prescriber = 0;
  let chair = 0;
  for (let line = 2; line < LINES; line += 1) {
    const service = line < 5 ? s.injectables[line - 2] : s.laserServices[line - 5];
    const done = booked[line] * kept[line];
    const takings = done * price[line];
    const consumables = done * service.consumables * prices;
    if (line < 5) {
      extraTakings += takings;
      extraConsumables += consumables;
    } else {
      laserTakings += takings;
      laserConsumables += consumables;
    }
    prescriber += done * service.prescriber * prices;
    chair += booked[line] * hours[line];
  }
  const shared = extraTakings + laserTakings;
  const hosted = (booked[1] * price[1] + extraTakings) * host;
  accounts[EXTRA_TAKINGS][month] = extraTakings;
  accounts[EXTRA_CONSUMABLES][month] = -extraConsumables;
  accounts[LASER_TAKINGS][month] = laserTakings;
  accounts[LASER_CONSUMABLES][month] = -laserConsumables;
  accounts[PRESCRIBER][month] = -prescriber;
  accounts[ROOM][month] = -chair * s.room * prices;
  accounts[MARKETING][month] = -shared * s.marketing;
  accounts[CARD_FEES][month] = -shared * s.cardFees;
  accounts[RESERVE][month] = -shared * s.reserve;
  accounts[HOST_SHARE][month] = -hosted;
  return prescriber + shared * s.shares + hosted;
}
