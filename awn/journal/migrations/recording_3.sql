-- One line, its place in the queue, and the keys of what it is about and who did it, in one way to the database; its plans are made once.
-- A key is made where there is none yet. Where the row has one already and details are given, nothing is written: it gives that key back, so that
-- the details can be hashed under it and the line be written with a second call (`about_key` is then null).
create function awn_journal_record(
    event text, reason text, details bytea,
    about_id text, about_mac bytea, about_key bytea,
    actor_id text, actor_mac bytea, actor_key bytea,
    out known_mac bytea, out known_key bytea
) language plpgsql as $$
declare
    number bigint;
begin
    if about_key is not null then
        select mac, key into known_mac, known_key from journal_recordkey where opaque_id = about_id order by mac limit 1;
        if not found then
            insert into journal_recordkey (mac, opaque_id, key) values (about_mac, about_id, about_key);
        elsif details is not null then
            return;
        else
            about_mac := known_mac;
        end if;
    end if;
    if actor_id = about_id then
        actor_mac := about_mac;
    elsif actor_id is not null then
        select mac into known_mac from journal_recordkey where opaque_id = actor_id order by mac limit 1;
        if found then
            actor_mac := known_mac;
        else
            insert into journal_recordkey (mac, opaque_id, key) values (actor_mac, actor_id, actor_key);
        end if;
    end if;
    insert into journal_line (event, about, actor, reason, details) values (event, about_mac, actor_mac, reason, details)
        returning id into number;
    insert into journal_waiting (line_id) values (number);
    known_mac := null;
    known_key := null;
end
$$;
