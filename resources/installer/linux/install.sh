#!/bin/sh
# Installs Photo Organizer @VERSION@ for this user alone; --uninstall takes it away again and leaves
# settings, history and index where they are. No administrator rights, no network.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
program=$HOME/.local/lib/@NAME@
commands=$HOME/.local/bin

fail() {
    echo "Error: $1" >&2
    exit 1
}

each_shared_file() {
    (cd "$here/share" && find . -type f | sed 's|^\./||')
}

uninstall() {
    rm -rf "$program"
    for name in organizer @NAME@; do
        if [ "$(readlink "$commands/$name" 2>/dev/null)" = "$program/organizer" ]; then
            rm "$commands/$name"
        fi
    done
    each_shared_file | while read -r file; do rm -f "$data/$file"; done
    refresh
    echo "Removed. Settings, history and index are still in $data/PhotoOrganizer."
}

refresh() {
    if command -v update-desktop-database >/dev/null; then
        update-desktop-database -q "$data/applications" 2>/dev/null || true
    fi
}

check() {
    have=$(getconf GNU_LIBC_VERSION 2>/dev/null | sed 's/[^0-9.]*//') || have=
    [ -n "$have" ] || fail "this system has no GNU C library; the program needs @GLIBC@ or newer."
    oldest=$(printf '%s\n%s\n' "$have" "@GLIBC@" | sort -V | head -n 1)
    [ "$oldest" = "@GLIBC@" ] ||
        fail "the C library here is $have and the program needs @GLIBC@; use a newer system."
    need=$(du -sk "$here/program" | cut -f 1)
    mkdir -p "$(dirname "$program")" || fail "$(dirname "$program") cannot be written."
    free=$(df -Pk "$(dirname "$program")" | awk 'NR == 2 { print $4 }')
    [ "$free" -gt "$need" ] ||
        fail "$(dirname "$program") has $((free / 1024)) MB left and the program needs $((need / 1024))."
}

install() {
    check
    # The old program stays until the new one is whole.
    rm -rf "$program.new" "$program.old"
    cp -R "$here/program" "$program.new" || fail "the program could not be copied to $program."
    if [ -d "$program" ]; then mv "$program" "$program.old"; fi
    mv "$program.new" "$program"
    rm -rf "$program.old"
    mkdir -p "$commands"
    for name in organizer @NAME@; do ln -sfn "$program/organizer" "$commands/$name"; done
    each_shared_file | while read -r file; do
        mkdir -p "$data/$(dirname "$file")"
        cp "$here/share/$file" "$data/$file"
    done
    service=kio/servicemenus/@NAME@.desktop
    for file in applications/@NAME@.desktop "$service" nemo/actions/@NAME@.nemo_action; do
        sed -e "s|^Exec=@PROGRAM@|Exec=\"$commands/@NAME@\"|" -e "s|@PROGRAM@|$commands/@NAME@|" \
            "$here/share/$file" > "$data/$file"
    done
    chmod +x "$data/$service" # KDE takes no other in a home folder
    refresh
    echo "Installed. Look for Photo Organizer among your programs, or run $commands/organizer."
}

case ${1-} in
    "") install ;;
    --uninstall) uninstall ;;
    *) fail "unknown option $1; there is only --uninstall." ;;
esac
