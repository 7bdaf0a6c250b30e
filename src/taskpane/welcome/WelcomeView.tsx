import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { BuildingGovernment24Regular, DocumentCheckmark24Regular, ScanText24Regular } from "@fluentui/react-icons";
import { roles, type UserRole } from "../host";
import { useLayoutStyles } from "../parts/layoutStyles";
import { useSpeech } from "../speech";

const useStyles = makeStyles({
  role: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "start",
  },
  icon: { color: tokens.colorBrandForeground1, paddingTop: "2px" },
  presses: { gridColumn: "2" },
});

const icons = { agency: DocumentCheckmark24Regular, province: BuildingGovernment24Regular, auditor: ScanText24Regular };

interface Props {
  readonly onRole: (role: UserRole) => void;
  readonly onSample: (role: UserRole) => void;
  readonly onSkip: () => void;
}

/** The first run: who are you, and would you like to try? */
export function WelcomeView({ onRole, onSample, onSkip }: Props) {
  const { words } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  return (
    <div className={shared.view}>
      <div>
        <h2 className={shared.title}>{words.welcome.title}</h2>
        <p className={shared.text}>{words.welcome.intro}</p>
      </div>
      {roles.map((role) => {
        const Icon = icons[role];
        return (
          <section key={role} className={`${shared.card} ${styles.role}`} aria-labelledby={`role-${role}`}>
            <Icon className={styles.icon} aria-hidden />
            <div>
              <h3 id={`role-${role}`} className={shared.heading}>
                {words.welcome[role]}
              </h3>
              <p className={shared.text}>{words.welcome[`${role}Does`]}</p>
            </div>
            <div className={`${shared.row} ${styles.presses}`}>
              <Button aria-describedby={`role-${role}`} data-role={role} onClick={() => onRole(role)}>
                {words.welcome.start}
              </Button>
              <Button
                appearance="subtle"
                aria-describedby={`role-${role}`}
                data-sample={role}
                onClick={() => onSample(role)}
              >
                {words.welcome.sample}
              </Button>
            </div>
          </section>
        );
      })}
      <div>
        <Button appearance="transparent" onClick={onSkip}>
          {words.welcome.skip}
        </Button>
      </div>
      <p className={shared.quiet}>{words.pane.privacy}</p>
    </div>
  );
}
