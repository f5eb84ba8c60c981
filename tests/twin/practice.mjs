/**
 * The practice, month by month: appointments, chair-hours, takings, running
 * costs, device and VAT of one world (sections 5 to 7).
 * Written from docs/model.md and facts.json alone.
 */

import { ACCOUNT as A, ACCOUNTS } from './accounts.mjs';
import { ALL_SERVICES, INJECTABLES, LAW } from './scenario.mjs';
import { Year } from './years.mjs';

/** The part of a month in which a world studies: none before its start, none after its end. */
export const studiedIn = (course, month) =>
  Math.min(1, Math.max(0, Math.min(course.ends, month + 1) - Math.max(course.starts, month)));

/** How many rows a world has besides its accounts. */
const ROWS = 14;
/** Stands for accounts that nobody will read. */
const UNREAD = new Float64Array(0);

/** Arrays of one world; all of them have a place for each month of the horizon. */
export class World {
  /** With `keepsAccounts` the ledger's accounts are kept, too, and not their sums alone. */
  constructor(s, keepsAccounts) {
    const { horizon } = s;
    this.keepsAccounts = keepsAccounts;
    // One block for all: it is cleared at a stroke when the world is run again.
    this.block = new Float64Array((ROWS + (keepsAccounts ? ACCOUNTS.length : 0)) * horizon);
    let row = 0;
    const months = () => this.block.subarray(row * horizon, (row += 1) * horizon);
    this.accounts = ACCOUNTS.map(() => (keepsAccounts ? months() : UNREAD));
    /** VAT that falls due for the month, and what of it comes from a device. */
    this.vat = months();
    this.deviceVat = months();
    /** Takings from present work, where a clinic pays by the rest. */
    this.ofPresent = s.isClinic ? new Float64Array(horizon) : UNREAD;
    /** Takings, and takings less VAT, running costs and what happens once, for tax. */
    this.takings = months();
    this.net = months();
    this.running = months();
    this.once = months();
    /** Pay: of the job, and a director's or a clinic's. */
    this.salary = months();
    this.secondPay = months();
    /** What is lent for the course. */
    this.drawn = months();
    /** What is owed, by balance. */
    this.owedTax = months();
    this.owedVat = months();
    this.owedInstalments = months();
    this.owedLoan = months();
    /** What every account adds to the month. */
    this.cash = months();
    /** The tax years, from two before the first. */
    this.years = s.years.map(() => new Year());
    /** The month from which the world is registered for VAT. */
    this.registeredFrom = Infinity;
    /** Whether a chair-hour was ever short, and whether the personal allowance ever shrank. */
    this.capacityBound = false;
    this.tapered = false;
    /** Tax that accrues in the ledger's months, loans with a balance left out. */
    this.taxAccrued = 0;
  }
}

// Lines of work: present (no injectables), present injectables, then the services.
const LINES = 2 + ALL_SERVICES;
const booked = new Float64Array(LINES);
const hours = new Float64Array(LINES);
const margin = new Float64Array(LINES);
const order = new Int8Array(LINES);
/** Weekly appointments of each service once it is established. */
const weekly = new Float64Array(ALL_SERVICES);

const ramp = (k, months) => (months > 0 ? Math.min(1, (k - 0.5) / months) : 1);

/** Whether injectables may be sold in a month of a world. */
export function mayInject(s, course, event, month) {
  if (event.law === LAW.none || month < event.from) return true;
  if (event.law === LAW.level_7) return s.holdsLevel7 || month >= course.held;
  return event.law === LAW.registered_only ? s.registered : true;
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

/** What a booked chair-hour of each line leaves. */
function setMargins(s, prices, presentPrice, vatShare, host) {
  const own = s.presentConsumables * prices;
  margin[0] = (presentPrice * (1 - vatShare) - own) / s.presentHours;
  margin[1] = (presentPrice * (1 - vatShare - host) - own) / s.presentHours;
  for (let i = 0; i < ALL_SERVICES; i += 1) {
    const ofPrice = 1 - vatShare - (i < INJECTABLES ? host : 0) - s.shares;
    const left = s.kept[i] * (s.price[i] * prices * ofPrice - (s.consumables[i] + s.prescribing[i]) * prices);
    margin[2 + i] = left / s.hours[i] - s.room * prices;
  }
}

/**
 * Fills the practice's part of a world.
 *
 * `course`: what this world asks of the course (see ledger.mjs); `event`: { law, from };
 * `base` is null for the world as you are itself, otherwise what stands for the
 * months before month 0. Returns whether a chair-hour was ever short.
 */
export function practise(s, course, event, base, w) {
  const { accounts, keepsAccounts, vat, takings, net, running, cash } = w;
  const { horizon, prices: pricesOf, volume, mix, kept, consumables, prescribing, price } = s;
  const { law, from: inForceFrom } = event;
  const { opens, laserOpens, share, starts, ends } = course;
  const rampOf = s.ramp;
  const weeksAMonth = s.weeksWorked / 12;
  const insuranceAMonth = s.insurance / 12;
  for (let i = 0; i < INJECTABLES; i += 1) weekly[i] = s.extraAppointments * share * mix[i];
  for (let i = INJECTABLES; i < ALL_SERVICES; i += 1) weekly[i] = s.laserAppointments * mix[i];
  hours[0] = s.presentHours;
  hours[1] = s.presentHours;
  for (let i = 0; i < ALL_SERVICES; i += 1) hours[2 + i] = s.hours[i];
  let registeredFrom = s.vatRegistered ? -Infinity : Infinity;
  let bound = false;
  let most = 0;
  // What the months have in common.
  const { presentAppointments, presentInjectables, presentConsumables, presentHours, displacement, chairHours } = s;
  const { recognitionEnquiries, recognitionPrice, recognitionRamp, shares, vatThreshold, taxableShare, isClinic } = s;
  const { givenUp, recognised: isRecognised } = course;
  const pricePresent = s.presentPrice;
  const roomAnHour = s.room;
  const hosting = law === LAW.premises && !s.runsPremises ? s.hostShare : 0;
  const vatShareOnceRegistered = s.vatShare;
  booked.fill(0);
  let wasSold = false;
  for (let month = 0; month < horizon; month += 1) {
    const prices = pricesOf[month];
    const number = weeksAMonth * volume[month];
    const inForce = law !== LAW.none && month >= inForceFrom;
    const may = !inForce || mayInject(s, course, event, month);
    const open = month >= opens;
    const sold = open && may;
    const laserOpen = month >= laserOpens;
    const host = inForce ? hosting : 0;
    const vatShare = month >= registeredFrom ? vatShareOnceRegistered : 0;

    let extra = 0;
    let needed = 0;
    if (sold) {
      for (let i = 0; i < INJECTABLES; i += 1) {
        if (weekly[i] === 0) continue;
        const asked = weekly[i] * ramp(month - opens + 1, rampOf[i]) * number;
        booked[2 + i] = asked;
        extra += asked;
        needed += asked * hours[2 + i];
      }
    } else if (wasSold) booked.fill(0, 2, 2 + INJECTABLES);
    wasSold = sold;
    if (laserOpen) {
      for (let i = INJECTABLES; i < ALL_SERVICES; i += 1) {
        const asked = weekly[i] * ramp(month - laserOpens + 1, rampOf[i]) * number;
        booked[2 + i] = asked;
        extra += asked;
        needed += asked * hours[2 + i];
      }
    }
    const recognised = open && isRecognised ? ramp(month - opens + 1, recognitionRamp) : 0;
    const present = Math.max(0, presentAppointments * number * (1 + recognitionEnquiries * recognised) - displacement * extra);
    const presentPrice = pricePresent * prices * (1 + recognitionPrice * recognised);
    booked[0] = present * (1 - presentInjectables);
    booked[1] = may ? present * presentInjectables : 0;
    needed += (booked[0] + booked[1]) * presentHours;

    const studied = givenUp === 0 ? 0 : Math.min(1, Math.max(0, Math.min(ends, month + 1) - Math.max(starts, month)));
    const chair = Math.max(0, chairHours - givenUp * studied) * weeksAMonth;
    if (needed > chair) {
      bound = true;
      setMargins(s, prices, presentPrice, vatShare, host);
      cutToFit(chair);
    }

    // Takings and costs of what is kept, after capacity.
    const fromPresent = (booked[0] + booked[1]) * presentPrice;
    const usedByPresent = (booked[0] + booked[1]) * presentConsumables * prices;
    let chairs = 0;
    let prescriber = 0;
    let fromExtra = 0;
    let usedByExtra = 0;
    if (sold) {
      for (let i = 0; i < INJECTABLES; i += 1) {
        const done = booked[2 + i] * kept[i] * prices;
        fromExtra += done * price[i];
        usedByExtra += done * consumables[i];
        prescriber += done * prescribing[i];
        chairs += booked[2 + i] * hours[2 + i];
      }
    }
    let fromLaser = 0;
    let usedByLaser = 0;
    if (laserOpen) {
      for (let i = INJECTABLES; i < ALL_SERVICES; i += 1) {
        const done = booked[2 + i] * kept[i] * prices;
        fromLaser += done * price[i];
        usedByLaser += done * consumables[i];
        prescriber += done * prescribing[i];
        chairs += booked[2 + i] * hours[2 + i];
      }
    }
    const shared = fromExtra + fromLaser;
    const all = fromPresent + shared;
    const uses = usedByPresent + usedByExtra + usedByLaser;
    const room = chairs * roomAnHour * prices;
    const hosted = (booked[1] * presentPrice + fromExtra) * host;

    // Overheads that do not hang on the number of appointments.
    const insured = laserOpen ? 1 : sold ? share : 0;
    const insurance = insuranceAMonth * prices * insured;
    let licence = 0;
    let oversight = 0;
    if (inForce && may && (law === LAW.licence || law === LAW.level_7)) {
      const licensed = s.presentAppointments * s.presentInjectables > 0 ? 1 : open ? share : 0;
      licence = (s.licence / 12) * prices * licensed;
      oversight = s.registered ? 0 : s.oversight * prices * licensed;
    }
    let spent = prescriber + room + shared * shares + hosted + insurance + licence + oversight + uses;
    let bears = all - uses - room;
    let device = 0;
    if (laserOpen) {
      const lease = s.laserLeased ? s.lease : 0;
      const service = ((s.serviceContract * s.devicePrice) / 12) * prices;
      const buys = !s.laserLeased && !course.devicesFree && (month - laserOpens) % s.deviceLife === 0;
      device = buys ? s.devicePrice * prices : 0;
      if (keepsAccounts) {
        accounts[A.laser_lease][month] = -lease;
        accounts[A.laser_service_contract][month] = -service;
        accounts[A.laser_device][month] = -device;
      }
      w.deviceVat[month] = -device * vatShare;
      w.once[month] = device;
      bears -= device + lease;
      spent += lease + service;
    }
    const due = bears * vatShare;
    vat[month] = due;
    net[month] = all - due;
    running[month] = spent;
    takings[month] = all;
    cash[month] = all - spent - device;
    if (isClinic) w.ofPresent[month] = fromPresent;
    if (keepsAccounts) {
      accounts[A.present_takings][month] = fromPresent;
      accounts[A.present_consumables][month] = -usedByPresent;
      accounts[A.extra_takings][month] = fromExtra;
      accounts[A.extra_consumables][month] = -usedByExtra;
      accounts[A.laser_takings][month] = fromLaser;
      accounts[A.laser_consumables][month] = -usedByLaser;
      accounts[A.prescriber][month] = -prescriber;
      accounts[A.room][month] = -room;
      accounts[A.marketing][month] = -shared * s.marketing;
      accounts[A.card_fees][month] = -shared * s.cardFees;
      accounts[A.refunds_reserve][month] = -shared * s.reserve;
      accounts[A.insurance][month] = -insurance;
      accounts[A.licence][month] = -licence;
      accounts[A.oversight][month] = -oversight;
      accounts[A.host_share][month] = -hosted;
    }

    // The clinic is registered throughout or not at all. Where twelve of the best month would not
    // exceed the threshold, no twelve months do.
    if (registeredFrom === Infinity && !isClinic) {
      const before = base === null ? takings[0] : base.takings;
      most = Math.max(most, all, before);
      if (most * 12.001 * taxableShare > vatThreshold) {
        let year = 0;
        for (let back = 0; back < 12; back += 1) year += month >= back ? takings[month - back] : before;
        if (year * taxableShare > vatThreshold) registeredFrom = month + 2;
      }
    }
  }
  w.registeredFrom = registeredFrom;
  return bound;
}
