import { chineseDayShort, chineseTime, dayOf, yearOf } from '@huifa/shared/kernel/day';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useNow } from './now';

interface TopBarProps {
  /** Links to the rooms of the console. */
  rooms: ReactNode;
  /** Connection, person and way out, at the right. */
  children: ReactNode;
}

/** 48 px: where one is, what day it is, who one is. */
export function TopBar({ rooms, children }: TopBarProps) {
  return (
    <header className="top-bar no-print">
      <Link to="/" className="top-bar-name">
        惠法通
      </Link>
      <nav aria-label="主菜单" className="top-bar-rooms">
        {rooms}
      </nav>
      <div className="top-bar-right">
        <Clock />
        {children}
      </div>
    </header>
  );
}

function Clock() {
  const now = useNow();
  const day = dayOf(now);
  return (
    <time dateTime={new Date(now).toISOString()} className="nowrap">
      {yearOf(day)}年{chineseDayShort(day)} {chineseTime(now)}
    </time>
  );
}
