import type { OpenCheckIn } from "#app/check-in/check-in-client.ts";
import type { CheckInList, PersonHere } from "#app/check-in/list.ts";
import { createContext, useContext } from "react";

type CheckInDesk = {
  readonly checkIn: OpenCheckIn;
  readonly list: CheckInList;
  readonly people: readonly PersonHere[];
  readonly timeZone: string;
};

export const CheckInContext = createContext<CheckInDesk | undefined>(undefined);

/** The desk that the page is of. */
export function useCheckInDesk(): CheckInDesk {
  const desk = useContext(CheckInContext);
  if (!desk) throw new Error("A part of the check-in stands outside of it.");
  return desk;
}
