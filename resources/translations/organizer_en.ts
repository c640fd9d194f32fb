<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>CrashDialog</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/crash_dialog.py" />
   <source>%n more mistake(s) since then; the log file has them.</source>
   <translation>
    <numerusform>%n more mistake since then; the log file has it.</numerusform>
    <numerusform>%n more mistakes since then; the log file has them.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>DetailPane</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/detail_pane.py" />
   <source>Change %Ln label(s)…</source>
   <translation>
    <numerusform>Change %Ln label…</numerusform>
    <numerusform>Change %Ln labels…</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LabelChooser</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/label_chooser.py" />
   <source>What do these %Ln photo(s) show?</source>
   <translation>
    <numerusform>What does this photo show?</numerusform>
    <numerusform>What do these %Ln photos show?</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LeftAloneModel</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/left_alone_dialog.py" />
   <source>{0} {1} and is not entered (%Ln such folder(s))</source>
   <translation>
    <numerusform>{0} {1} and is not entered (%Ln such folder)</numerusform>
    <numerusform>{0} {1} and is not entered (%Ln such folders)</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LeftAloneWords</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/left_alone_words.py" />
   <source>%Ln subfolder(s)</source>
   <translation>
    <numerusform>%Ln subfolder</numerusform>
    <numerusform>%Ln subfolders</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/left_alone_words.py" />
   <source>%Ln unreadable folder(s)</source>
   <translation>
    <numerusform>%Ln unreadable folder</numerusform>
    <numerusform>%Ln unreadable folders</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/left_alone_words.py" />
   <source>%Ln folder(s) of other programs</source>
   <translation>
    <numerusform>%Ln folder of other programs</numerusform>
    <numerusform>%Ln folders of other programs</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/left_alone_words.py" />
   <source>%Ln unreadable file(s)</source>
   <translation>
    <numerusform>%Ln unreadable file</numerusform>
    <numerusform>%Ln unreadable files</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/left_alone_words.py" />
   <source>%Ln hidden</source>
   <translation>
    <numerusform>%Ln hidden</numerusform>
    <numerusform>%Ln hidden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/left_alone_words.py" />
   <source>%Ln file(s) in the cloud</source>
   <translation>
    <numerusform>%Ln file in the cloud</numerusform>
    <numerusform>%Ln files in the cloud</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/left_alone_words.py" />
   <source>%Ln symbolic link(s)</source>
   <translation>
    <numerusform>%Ln symbolic link</numerusform>
    <numerusform>%Ln symbolic links</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/left_alone_words.py" />
   <source>%Ln video(s)</source>
   <translation>
    <numerusform>%Ln video</numerusform>
    <numerusform>%Ln videos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/left_alone_words.py" />
   <source>%Ln sidecar(s) without a photo</source>
   <translation>
    <numerusform>%Ln sidecar without a photo</numerusform>
    <numerusform>%Ln sidecars without a photo</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/left_alone_words.py" />
   <source>%Ln other file(s)</source>
   <translation>
    <numerusform>%Ln other file</numerusform>
    <numerusform>%Ln other files</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>NamesDialog</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>Take back %Ln change(s) to the names?</source>
   <translation>
    <numerusform>Take back %Ln change to the names?</numerusform>
    <numerusform>Take back %Ln changes to the names?</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>PreviewPage</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Rename %Ln photo(s)</source>
   <translation>
    <numerusform>Rename %Ln photo</numerusform>
    <numerusform>Rename %Ln photos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Move %Ln photo(s)</source>
   <translation>
    <numerusform>Move %Ln photo</numerusform>
    <numerusform>Move %Ln photos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/preview_page.py" />
   <source>%Ln move(s)</source>
   <translation>
    <numerusform>%Ln move</numerusform>
    <numerusform>%Ln moves</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/preview_page.py" />
   <source>{0} (and %Ln file(s) with them)</source>
   <translation>
    <numerusform>{0} (and %Ln file with them)</numerusform>
    <numerusform>{0} (and %Ln files with them)</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ReportView</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/report_view.py" />
   <source>%Ln file(s) in, {0} accounted for</source>
   <translation>
    <numerusform>%Ln file in, {0} accounted for</numerusform>
    <numerusform>%Ln files in, {0} accounted for</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Reporter</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/reporter.py" />
   <source>Undoing in {1} was interrupted: {0} of %Ln photo(s) are back.</source>
   <translation>
    <numerusform>Undoing in {1} was interrupted: {0} of %Ln photo is back.</numerusform>
    <numerusform>Undoing in {1} was interrupted: {0} of %Ln photos are back.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/reporter.py" />
   <source>The last run in {1} was interrupted: {0} of %Ln photo(s) had been moved.</source>
   <translation>
    <numerusform>The last run in {1} was interrupted: {0} of %Ln photo had been moved.</numerusform>
    <numerusform>The last run in {1} was interrupted: {0} of %Ln photos had been moved.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/reporter.py" />
   <source>%Ln photo(s) looked at.</source>
   <translation>
    <numerusform>%Ln photo looked at.</numerusform>
    <numerusform>%Ln photos looked at.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/reporter.py" />
   <source>%Ln view(s) a second</source>
   <translation>
    <numerusform>%Ln view a second</numerusform>
    <numerusform>%Ln views a second</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/reporter.py" />
   <source>%Ln photo(s)</source>
   <translation>
    <numerusform>%Ln photo</numerusform>
    <numerusform>%Ln photos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/reporter.py" />
   <source>%Ln photo(s) moved.</source>
   <translation>
    <numerusform>%Ln photo moved.</numerusform>
    <numerusform>%Ln photos moved.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/reporter.py" />
   <source>%Ln photo(s) put back where they were.</source>
   <translation>
    <numerusform>%Ln photo put back where it was.</numerusform>
    <numerusform>%Ln photos put back where they were.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/reporter.py" />
   <source>%Ln photo(s) moved again.</source>
   <translation>
    <numerusform>%Ln photo moved again.</numerusform>
    <numerusform>%Ln photos moved again.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/reporter.py" />
   <source>%Ln photo(s) settled; nothing is left half done.</source>
   <translation>
    <numerusform>%Ln photo settled; nothing is left half done.</numerusform>
    <numerusform>%Ln photos settled; nothing is left half done.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/reporter.py" />
   <source>%Ln photo(s) moved to the trash.</source>
   <translation>
    <numerusform>%Ln photo moved to the trash.</numerusform>
    <numerusform>%Ln photos moved to the trash.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/reporter.py" />
   <source>%Ln file(s) put back from the trash.</source>
   <translation>
    <numerusform>%Ln file put back from the trash.</numerusform>
    <numerusform>%Ln files put back from the trash.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/reporter.py" />
   <source>So do(es) %Ln more.</source>
   <translation>
    <numerusform>So does %Ln more.</numerusform>
    <numerusform>So do %Ln more.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/reporter.py" />
   <source>%Ln thing(s) to know: {0}</source>
   <translation>
    <numerusform>%Ln thing to know: {0}</numerusform>
    <numerusform>%Ln things to know: {0}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/reporter.py" />
   <source>%Ln were not, among them {0}: {1}</source>
   <translation>
    <numerusform>%Ln was not: {0}: {1}</numerusform>
    <numerusform>%Ln were not, among them {0}: {1}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ReviewPage</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/review_page.py" />
   <source>%Ln more look(s) like the last one. + labels them “{0}”, - does not.</source>
   <translation>
    <numerusform>%Ln more looks like the last one. + labels it “{0}”, - does not.</numerusform>
    <numerusform>%Ln more look like the last one. + labels them “{0}”, - does not.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SignWords</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/sign_words.py" />
   <source>%n face(s), people: {0}</source>
   <translation>
    <numerusform>One face, people: {0}</numerusform>
    <numerusform>%n faces, people: {0}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/status_line.py" />
   <source>%n running</source>
   <translation>
    <numerusform>%n running</numerusform>
    <numerusform>%n running</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SuggestionStrip</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/suggestion_strip.py" />
   <source>%Ln more look(s) like this. Label them “{0}”?</source>
   <translation>
    <numerusform>%Ln more looks like this. Label it “{0}”?</numerusform>
    <numerusform>%Ln more look like this. Label them “{0}”?</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SumBar</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/sum_bar.py" />
   <source>%Ln other(s) {0}</source>
   <translation>
    <numerusform>%Ln other {0}</numerusform>
    <numerusform>%Ln others {0}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TrashQuestion</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/questions.py" />
   <source>Move %Ln photo(s) to the trash?</source>
   <translation>
    <numerusform>Move %Ln photo to the trash?</numerusform>
    <numerusform>Move %Ln photos to the trash?</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/questions.py" />
   <source>%Ln file(s) that belong(s) to them go(es) along.</source>
   <translation>
    <numerusform>%Ln file that belongs to it goes along.</numerusform>
    <numerusform>%Ln files that belong to them go along.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Undoing</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/undoing.py" />
   <source>{0} on %Ln photo(s)</source>
   <translation>
    <numerusform>{0} on %Ln photo</numerusform>
    <numerusform>{0} on %Ln photos</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>organizer</name>
  <message numerus="yes">
   <location filename="../../organizer/training/dataset.py" />
   <source>“{name}” has only {count} pictures; 50 or more are better.</source>
   <translation>
    <numerusform>“{name}” has only one picture; 50 or more are better.</numerusform>
    <numerusform>“{name}” has only {count} pictures; 50 or more are better.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/training/learnable.py" />
   <source>The class {label} has {count} usable photos that are not also elsewhere: it needs at least {fewest}, and from about 20 on it is learnt well.</source>
   <translation>
    <numerusform>The class {label} has one usable photo that is not also elsewhere: it needs at least {fewest}, and from about 20 on it is learnt well.</numerusform>
    <numerusform>The class {label} has {count} usable photos that are not also elsewhere: it needs at least {fewest}, and from about 20 on it is learnt well.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/training/requests.py" />
   <source>the server {host} asks to come back in {count} minutes</source>
   <translation>
    <numerusform>the server {host} asks to come back in a minute</numerusform>
    <numerusform>the server {host} asks to come back in {count} minutes</numerusform>
   </translation>
  </message>
 </context>
</TS>
