import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";

/** Leads to one page and is the current tab on others that belong to it too, and on what lies below those. */
export function TabOfMany({ to, pages, children }: { to: string; pages: readonly string[]; children: ReactNode }) {
  const { pathname } = useLocation();
  const isHere = pathname === to || pages.some((page) => pathname === page || pathname.startsWith(`${page}/`));
  return (
    <Link to={to} aria-current={isHere ? "page" : undefined}>
      {children}
    </Link>
  );
}
