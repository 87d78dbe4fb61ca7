/** From when on the radar speaks. Shares and rises are in hundredths of the whole (percent points). */
export type RadarThresholds = {
  /** Fewer orders in the window say nothing. */
  readonly minOrders: number
  /** Orders of a day against the expected ones: at least so many times. */
  readonly velocityTimes: number
  /** How far the share of new customers may fall. */
  readonly newCustomersFall: number
  /** How far the share of one part of the day may rise. */
  readonly hoursRise: number
  /** How far the share of regions where the code hardly sold may rise. */
  readonly placesRise: number
  /** Orders of one customer with the code in a week. */
  readonly repeatOrders: number
  /** How far the share of orders that are never paid may rise. */
  readonly unpaidRise: number
  /** Zeros behind the point that chance may explain it with: 4 is one in ten thousand. */
  readonly certainty: number
  /** A decided signal comes back when its score is so much higher. */
  readonly worseBy: number
  /** Or when it was not seen for so many days. */
  readonly quietDays: number
}

/** Quiet on an ordinary campaign: a good post doubles or trebles a day, a code on a coupon site does more and goes on. */
export const defaultThresholds: RadarThresholds = {
  minOrders: 15,
  velocityTimes: 4,
  newCustomersFall: 30,
  hoursRise: 35,
  placesRise: 30,
  repeatOrders: 6,
  unpaidRise: 25,
  certainty: 4,
  worseBy: 15,
  quietDays: 14,
}
