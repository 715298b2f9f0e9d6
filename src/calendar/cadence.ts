/** How often something recurs by the calendar. */
export type Cadence = 'weekly' | 'halfMonthly' | 'monthly' | 'quarterly' | 'halfYearly' | 'yearly';
