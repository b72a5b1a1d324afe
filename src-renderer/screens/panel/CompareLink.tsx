import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { buttonClass } from '../../components/Button.tsx';
import { othersForRole } from '../../features/panels/roleCounts.ts';
import { queries } from '../../state/queries.ts';

/** The way from a panel to all candidates for its role, where there are others. */
export function CompareLink({ role }: { role: string }) {
  const { data: panels = [] } = useQuery(queries.panels);
  const others = othersForRole(panels, role);
  if (others === 0) return null;
  return (
    <Link
      to="/candidates/role"
      search={{ role }}
      className={buttonClass()}
      aria-label="Compare candidates"
      title={`Compare with ${others} other ${others === 1 ? 'candidate' : 'candidates'} for this role`}
    >
      Compare
    </Link>
  );
}
