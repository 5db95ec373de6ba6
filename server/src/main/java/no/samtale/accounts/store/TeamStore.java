package no.samtale.accounts.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.accounts.Team;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables team and team_member. Every method runs in a transaction of the account. */
@Component
public class TeamStore {
    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a team; false if the name is taken. */
    public boolean insert(AccountId account, Team team) {
        return jdbc.sql("""
                        insert into team (account_id, team_id, name) values (:account, :team, :name)
                        on conflict (account_id, name) do nothing
                        """)
                        .param("account", account.value())
                        .param("team", team.id().value())
                        .param("name", team.name())
                        .update()
                == 1;
    }

    public List<Team> teams(AccountId account) {
        return jdbc.sql("select team_id, name from team where account_id = :account order by name, team_id")
                .param("account", account.value())
                .query((row, n) -> new Team(new TeamId(row.getObject("team_id", UUID.class)), row.getString("name")))
                .list();
    }

    public boolean exists(AccountId account, TeamId team) {
        return jdbc.sql("select exists (select from team where account_id = :account and team_id = :team)")
                .param("account", account.value())
                .param("team", team.value())
                .query(Boolean.class)
                .single();
    }

    /** Names a team; false if the name is another's. */
    public boolean rename(AccountId account, Team team) {
        return jdbc.sql("""
                        update team set name = :name where account_id = :account and team_id = :team
                            and not exists (select from team where account_id = :account and name = :name
                                and team_id <> :team)
                        """)
                        .param("account", account.value())
                        .param("team", team.id().value())
                        .param("name", team.name())
                        .update()
                == 1;
    }

    /** Deletes a team with its memberships; false if there is none. The database refuses one that something is of. */
    public boolean delete(AccountId account, TeamId team) {
        return jdbc.sql("delete from team where account_id = :account and team_id = :team")
                        .param("account", account.value())
                        .param("team", team.value())
                        .update()
                == 1;
    }

    /** The agents of a team, disabled ones too. */
    public List<AgentId> everyMember(AccountId account, TeamId team) {
        return jdbc.sql("select agent_id from team_member where account_id = :account and team_id = :team")
                .param("account", account.value())
                .param("team", team.value())
                .query((row, n) -> new AgentId(row.getObject("agent_id", UUID.class)))
                .list();
    }

    /** Puts an agent into a team, both of which exist; once is enough. */
    public void join(AccountId account, TeamId team, AgentId agent) {
        jdbc.sql("""
                insert into team_member (account_id, team_id, agent_id) values (:account, :team, :agent)
                on conflict do nothing
                """)
                .param("account", account.value())
                .param("team", team.value())
                .param("agent", agent.value())
                .update();
    }

    public void leave(AccountId account, TeamId team, AgentId agent) {
        jdbc.sql("""
                delete from team_member where account_id = :account and team_id = :team and agent_id = :agent
                """)
                .param("account", account.value())
                .param("team", team.value())
                .param("agent", agent.value())
                .update();
    }

    /** The teams of each agent who is in one. */
    public Map<AgentId, List<TeamId>> memberships(AccountId account) {
        Map<AgentId, List<TeamId>> memberships = new HashMap<>();
        jdbc.sql("select agent_id, team_id from team_member where account_id = :account order by agent_id, team_id")
                .param("account", account.value())
                .query(row -> {
                    AgentId agent = new AgentId(row.getObject("agent_id", UUID.class));
                    TeamId team = new TeamId(row.getObject("team_id", UUID.class));
                    memberships.computeIfAbsent(agent, a -> new ArrayList<>()).add(team);
                });
        return memberships;
    }

    /** The agents of a team who are not disabled. */
    public List<AgentId> members(AccountId account, TeamId team) {
        return jdbc.sql("""
                select m.agent_id from team_member m join agent a using (account_id, agent_id)
                where m.account_id = :account and m.team_id = :team and a.disabled_at is null
                order by m.agent_id
                """)
                .param("account", account.value())
                .param("team", team.value())
                .query((row, n) -> new AgentId(row.getObject("agent_id", UUID.class)))
                .list();
    }
}
