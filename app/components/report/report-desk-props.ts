import type { DeskOnReport, ReportOnPage } from "#app/components/report/report-on-page.ts";
import type { ReactNode } from "react";

export type ReportDeskProps = {
  readonly page: ReportOnPage;
  readonly desk: DeskOnReport;
  readonly notice: ReactNode;
};
