"""What goes into the bundle and what stays out."""

from __future__ import annotations

import doctest

from resources.installer import contents


def test_examples_hold() -> None:
    assert doctest.testmod(contents).failed == 0


def test_a_plugin_that_the_window_does_not_use_takes_its_libraries_along() -> None:
    gtk = ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "/q/libqgtk3.so", "BINARY")
    xcb = ("PySide6/Qt/plugins/platforms/libqxcb.so", "/q/libqxcb.so", "BINARY")
    libraries = [(name, f"/l/{name}", "BINARY") for name in ("libgtk-3.so.0", "libxcb-icccm.so.4")]
    needs = {"/q/libqgtk3.so": ["libgtk-3.so.0"], "/q/libqxcb.so": ["libxcb-icccm.so.4"]}

    kept = contents.wanted_binaries([gtk, xcb, *libraries], lambda file: needs.get(file, []))

    assert kept == [xcb, libraries[1]]


def test_what_must_be_the_systems_own_stays_out() -> None:
    module = ("PIL/_imaging.so", "/p/_imaging.so", "EXTENSION")
    own = ("libstdc++.so.6", "/usr/lib/libstdc++.so.6", "BINARY")

    assert contents.wanted_binaries([module, own], lambda _: ["libstdc++.so.6"]) == [module]


def test_libraries_are_found_through_other_libraries_whatever_the_case_of_their_names() -> None:
    module = ("a.pyd", "/a.pyd", "EXTENSION")
    first = ("First.dll", "/First.dll", "BINARY")
    second = ("second.dll", "/second.dll", "BINARY")
    needs = {"/a.pyd": ["FIRST.dll"], "/First.dll": ["Second.DLL"]}

    kept = contents.wanted_binaries([module, first, second], lambda file: needs.get(file, []))

    assert kept == [module, first, second]


def test_the_large_bundle_has_litert_for_graphics_cards_though_nothing_is_linked_to_it() -> None:
    gpu = ("ai_edge_litert/libLiteRtWebGpuAccelerator.so", "/l/g.so", "BINARY")
    other = ("ai_edge_litert/libLiteRtDispatch_Some.so", "/l/d.so", "BINARY")

    assert contents.wanted_binaries([gpu, other], lambda _: [], training=True) == [gpu]


def test_the_graphics_cards_part_stays_out_where_its_model_cannot_be_made() -> None:
    names = ("libLiteRtWebGpuAccelerator.so", "libLiteRt.so", "libpywrap_litert_common.so")
    entries = [(f"ai_edge_litert/{name}", f"/l/{name}", "BINARY") for name in names]
    assert contents.wanted_binaries(entries, lambda _: []) == entries[2:]


def test_of_metadata_nothing_that_names_the_builders_folders_is_taken() -> None:
    inside = {"numpy", "photo-organizer"}
    assert contents.wanted_data("numpy-2.4.dist-info/METADATA", inside)
    assert not contents.wanted_data("numpy-2.4.dist-info/RECORD", inside)
    assert not contents.wanted_data("photo_organizer-0.1.dist-info/direct_url.json", inside)


def test_metadata_of_what_is_not_inside_stay_out() -> None:
    assert contents.wanted_data("jaraco_text-1.0.dist-info/METADATA", {"jaraco-text"})
    assert not contents.wanted_data("tqdm-4.0.dist-info/METADATA", {"numpy"})


def test_of_qts_translations_only_those_of_our_languages_are_taken() -> None:
    folder = "PySide6/Qt/translations"
    assert contents.wanted_data(f"{folder}/qtbase_zh_CN.qm", ())
    assert not contents.wanted_data(f"{folder}/qtbase_de.qm", ())
    assert contents.wanted_data("organizer/resources/taxonomy.toml", ())
