import { Link, Outlet } from '@tanstack/react-router';
import { KEEPING, roomsFor } from '../rooms';
import { useSession } from '../session';
import './keeping.css';

/** What the office keeps: a menu of sections at the left, the section at the right. */
export function KeepingPage() {
  const { role } = useSession();
  return (
    <div className="keeping">
      <nav aria-label="镇里的家底" className="keeping-menu no-print">
        {roomsFor(role, KEEPING).map(({ to, label }) => (
          <Link key={to} to={to} className="keeping-section" activeProps={{ 'data-here': '' }}>
            {label}
          </Link>
        ))}
      </nav>
      <Outlet />
    </div>
  );
}
