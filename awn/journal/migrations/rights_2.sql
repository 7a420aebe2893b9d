-- The journal is only ever added to. First lock: whoever was given rights on these tables, under whatever name, keeps reading and adding;
-- number and time of a line are the database's own. Second lock, for the owner too: a trigger.

create function awn_journal_only_adds() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is only ever added to (% of %)', lower(tg_op), tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger only_adds before update or delete or truncate on journal_line
    for each statement execute function awn_journal_only_adds();
create trigger only_adds before update or delete or truncate on journal_leaf
    for each statement execute function awn_journal_only_adds();
create trigger only_adds before update or delete or truncate on journal_checkpoint
    for each statement execute function awn_journal_only_adds();

do $$
declare
    given record;
    rights text;
begin
    for given in
        select tables.name, tables.may, grants.grantee,
               case when grants.grantee = 0 then 'public' else quote_ident(pg_get_userbyid(grants.grantee)) end as role,
               bool_or(grants.privilege_type = 'INSERT') as adds, bool_or(grants.privilege_type = 'SELECT') as reads
        from (values
            ('journal_line', 'insert (event, about, actor, reason, details)'),
            ('journal_leaf', 'insert'),
            ('journal_checkpoint', 'insert'),
            ('journal_recordkey', 'insert, delete'),
            ('journal_waiting', 'insert, delete')
        ) as tables (name, may)
        join pg_class on pg_class.oid = tables.name::regclass
        cross join lateral aclexplode(pg_class.relacl) as grants
        where grants.grantee <> pg_class.relowner
        group by 1, 2, 3, 4
    loop
        rights := concat_ws(', ', case when given.reads then 'select' end, case when given.adds then given.may end);
        execute format('revoke all on %I from %s', given.name, given.role);
        if rights <> '' then
            execute format('grant %s on %I to %s', rights, given.name, given.role);
        end if;
    end loop;
end
$$;
