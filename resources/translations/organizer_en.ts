<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>CategoriesPage</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/categories_page.py" />
   <source>%Ln copy(ies) of photos go(es) to the trash. Your own photos stay.</source>
   <translation>
    <numerusform>%Ln copy of a photo goes to the trash. Your own photos stay.</numerusform>
    <numerusform>%Ln copies of photos go to the trash. Your own photos stay.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CategoryCard</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/category_card.py" />
   <source>%Ln photo(s)</source>
   <translation>
    <numerusform>%Ln photo</numerusform>
    <numerusform>%Ln photos</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CategoryPictures</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/category_pictures.py" />
   <source>%Ln photo(s)</source>
   <translation>
    <numerusform>%Ln photo</numerusform>
    <numerusform>%Ln photos</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CheckPage</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/check_page.py" />
   <source>Measured on %Ln photo(s) that it did not learn from.</source>
   <translation>
    <numerusform>Measured on %Ln photo that it did not learn from.</numerusform>
    <numerusform>Measured on %Ln photos that it did not learn from.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ClassModel</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/class_model.py" />
   <source>%Ln photo(s)</source>
   <translation>
    <numerusform>%Ln photo</numerusform>
    <numerusform>%Ln photos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/class_model.py" />
   <source>%Ln to look at</source>
   <translation>
    <numerusform>%Ln to look at</numerusform>
    <numerusform>%Ln to look at</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CleanActions</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/clean_actions.py" />
   <source>Take out %Ln repeat(s)</source>
   <translation>
    <numerusform>Take out %Ln repeat</numerusform>
    <numerusform>Take out %Ln repeats</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CleanPage</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/clean_words.py" />
   <source>“{0}” has %Ln photo(s); each category needs {1} at least.</source>
   <translation>
    <numerusform>“{0}” has %Ln photo; each category needs {1} at least.</numerusform>
    <numerusform>“{0}” has %Ln photos; each category needs {1} at least.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/clean_words.py" />
   <source>%Ln photo(s)</source>
   <translation>
    <numerusform>%Ln photo</numerusform>
    <numerusform>%Ln photos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/clean_words.py" />
   <source>%Ln to look at</source>
   <translation>
    <numerusform>%Ln to look at</numerusform>
    <numerusform>%Ln to look at</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/clean_words.py" />
   <source>%Ln more stay(s) where it is (they are).</source>
   <translation>
    <numerusform>%Ln more stays where it is.</numerusform>
    <numerusform>%Ln more stay where they are.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ConfusionModel</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/confusion_view.py" />
   <source>{0}: %Ln photo(s) recognised</source>
   <translation>
    <numerusform>{0}: %Ln photo recognised</numerusform>
    <numerusform>{0}: %Ln photos recognised</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/confusion_view.py" />
   <source>{0} called {1}: %Ln photo(s)</source>
   <translation>
    <numerusform>{0} called {1}: %Ln photo</numerusform>
    <numerusform>{0} called {1}: %Ln photos</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CrashDialog</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/help/crash_dialog.py" />
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
   <location filename="../../organizer/ui/detail/detail_pane.py" />
   <source>Change %Ln label(s)…</source>
   <translation>
    <numerusform>Change %Ln label…</numerusform>
    <numerusform>Change %Ln labels…</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>DropHint</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/start/dropping.py" />
   <source>Drop to open {0} and choose %n photo(s)</source>
   <translation>
    <numerusform>Drop to open {0} and choose %n photo</numerusform>
    <numerusform>Drop to open {0} and choose %n photos</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>FirstSteps</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/start/first_steps.py" />
   <source>One folder is open at a time: this is {0}. %n more was dropped.</source>
   <translation>
    <numerusform>One folder is open at a time: this is {0}. %n more was dropped.</numerusform>
    <numerusform>One folder is open at a time: this is {0}. %n more were dropped.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>GatherCard</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/gather_card.py" />
   <source>%Ln photo(s)</source>
   <translation>
    <numerusform>%Ln photo</numerusform>
    <numerusform>%Ln photos</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>GatherPage</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/gather_page.py" />
   <source>%Ln photo(s) that were found could not be fetched. Try again later, or look elsewhere.</source>
   <translation>
    <numerusform>%Ln photo that was found could not be fetched. Try again later, or look elsewhere.</numerusform>
    <numerusform>%Ln photos that were found could not be fetched. Try again later, or look elsewhere.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Headings</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/photos/headings.py" />
   <source>%Ln chosen</source>
   <translation>
    <numerusform>%Ln chosen</numerusform>
    <numerusform>%Ln chosen</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>HitCount</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/photos/searching.py" />
   <source>%n found</source>
   <translation>
    <numerusform>%n found</numerusform>
    <numerusform>%n found</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Improving</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/improving.py" />
   <source>“{0}” could learn from %Ln photo(s) that you corrected.</source>
   <translation>
    <numerusform>“{0}” could learn from %Ln photo that you corrected.</numerusform>
    <numerusform>“{0}” could learn from %Ln photos that you corrected.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LabelChooser</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/detail/label_chooser.py" />
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
   <location filename="../../organizer/ui/history/left_alone_dialog.py" />
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
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln subfolder(s)</source>
   <translation>
    <numerusform>%Ln subfolder</numerusform>
    <numerusform>%Ln subfolders</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln unreadable folder(s)</source>
   <translation>
    <numerusform>%Ln unreadable folder</numerusform>
    <numerusform>%Ln unreadable folders</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln folder(s) of other programs</source>
   <translation>
    <numerusform>%Ln folder of other programs</numerusform>
    <numerusform>%Ln folders of other programs</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln unreadable file(s)</source>
   <translation>
    <numerusform>%Ln unreadable file</numerusform>
    <numerusform>%Ln unreadable files</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln hidden</source>
   <translation>
    <numerusform>%Ln hidden</numerusform>
    <numerusform>%Ln hidden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln file(s) in the cloud</source>
   <translation>
    <numerusform>%Ln file in the cloud</numerusform>
    <numerusform>%Ln files in the cloud</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln symbolic link(s)</source>
   <translation>
    <numerusform>%Ln symbolic link</numerusform>
    <numerusform>%Ln symbolic links</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln video(s)</source>
   <translation>
    <numerusform>%Ln video</numerusform>
    <numerusform>%Ln videos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln sidecar(s) without a photo</source>
   <translation>
    <numerusform>%Ln sidecar without a photo</numerusform>
    <numerusform>%Ln sidecars without a photo</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln other file(s)</source>
   <translation>
    <numerusform>%Ln other file</numerusform>
    <numerusform>%Ln other files</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LeftOutRow</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/left_out_row.py" />
   <source>%Ln file(s) left out.</source>
   <translation>
    <numerusform>%Ln file left out.</numerusform>
    <numerusform>%Ln files left out.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>MeasuredPanel</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>{0}: %Ln photo(s) recognised</source>
   <translation>
    <numerusform>{0}: %Ln photo recognised</numerusform>
    <numerusform>{0}: %Ln photos recognised</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>{0} called {1}: %Ln photo(s)</source>
   <translation>
    <numerusform>{0} called {1}: %Ln photo</numerusform>
    <numerusform>{0} called {1}: %Ln photos</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>NamesDialog</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/rules/names_dialog.py" />
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
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Rename %Ln photo(s)</source>
   <translation>
    <numerusform>Rename %Ln photo</numerusform>
    <numerusform>Rename %Ln photos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Move %Ln photo(s)</source>
   <translation>
    <numerusform>Move %Ln photo</numerusform>
    <numerusform>Move %Ln photos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>%Ln move(s)</source>
   <translation>
    <numerusform>%Ln move</numerusform>
    <numerusform>%Ln moves</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/preview_page.py" />
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
   <location filename="../../organizer/ui/history/report_view.py" />
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
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>%Ln photo(s) moved.</source>
   <translation>
    <numerusform>%Ln photo moved.</numerusform>
    <numerusform>%Ln photos moved.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>%Ln photo(s) put back where they were.</source>
   <translation>
    <numerusform>%Ln photo put back where it was.</numerusform>
    <numerusform>%Ln photos put back where they were.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>%Ln photo(s) moved again.</source>
   <translation>
    <numerusform>%Ln photo moved again.</numerusform>
    <numerusform>%Ln photos moved again.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>%Ln photo(s) settled; nothing is left half done.</source>
   <translation>
    <numerusform>%Ln photo settled; nothing is left half done.</numerusform>
    <numerusform>%Ln photos settled; nothing is left half done.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>%Ln photo(s) moved to the trash.</source>
   <translation>
    <numerusform>%Ln photo moved to the trash.</numerusform>
    <numerusform>%Ln photos moved to the trash.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>%Ln file(s) put back from the trash.</source>
   <translation>
    <numerusform>%Ln file put back from the trash.</numerusform>
    <numerusform>%Ln files put back from the trash.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>So do(es) %Ln more.</source>
   <translation>
    <numerusform>So does %Ln more.</numerusform>
    <numerusform>So do %Ln more.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>%Ln thing(s) to know: {0}</source>
   <translation>
    <numerusform>%Ln thing to know: {0}</numerusform>
    <numerusform>%Ln things to know: {0}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>%Ln were not, among them {0}: {1}</source>
   <translation>
    <numerusform>%Ln was not: {0}: {1}</numerusform>
    <numerusform>%Ln were not, among them {0}: {1}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>Undoing in {1} was interrupted: {0} of %Ln photo(s) are back.</source>
   <translation>
    <numerusform>Undoing in {1} was interrupted: {0} of %Ln photo is back.</numerusform>
    <numerusform>Undoing in {1} was interrupted: {0} of %Ln photos are back.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>The last run in {1} was interrupted: {0} of %Ln photo(s) had been moved.</source>
   <translation>
    <numerusform>The last run in {1} was interrupted: {0} of %Ln photo had been moved.</numerusform>
    <numerusform>The last run in {1} was interrupted: {0} of %Ln photos had been moved.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>%Ln photo(s) looked at.</source>
   <translation>
    <numerusform>%Ln photo looked at.</numerusform>
    <numerusform>%Ln photos looked at.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>%Ln view(s) a second</source>
   <translation>
    <numerusform>%Ln view a second</numerusform>
    <numerusform>%Ln views a second</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>%Ln photo(s)</source>
   <translation>
    <numerusform>%Ln photo</numerusform>
    <numerusform>%Ln photos</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ReviewPage</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>%Ln more look(s) like the last one. + labels them “{0}”, - does not.</source>
   <translation>
    <numerusform>%Ln more looks like the last one. + labels it “{0}”, - does not.</numerusform>
    <numerusform>%Ln more look like the last one. + labels them “{0}”, - does not.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ScoreBars</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/score_bars.py" />
   <source>{0} · %Ln other(s) taken for it</source>
   <translation>
    <numerusform>{0} · %Ln other taken for it</numerusform>
    <numerusform>{0} · %Ln others taken for it</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SignWords</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/detail/sign_words.py" />
   <source>%n face(s), people: {0}</source>
   <translation>
    <numerusform>One face, people: {0}</numerusform>
    <numerusform>%n faces, people: {0}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>StartPage</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/start/start_page.py" />
   <source>more than %n photo(s)</source>
   <translation>
    <numerusform>more than %n photo</numerusform>
    <numerusform>more than %n photos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/start/start_page.py" />
   <source>%n photo(s)</source>
   <translation>
    <numerusform>%n photo</numerusform>
    <numerusform>%n photos</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/background/status_line.py" />
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
   <location filename="../../organizer/ui/review/suggestion_strip.py" />
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
   <location filename="../../organizer/ui/detail/sum_bar.py" />
   <source>%Ln other(s) {0}</source>
   <translation>
    <numerusform>%Ln other {0}</numerusform>
    <numerusform>%Ln others {0}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TrainResult</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/train_result.py" />
   <source>Right on {0} of %Ln photo(s) it had not seen.</source>
   <translation>
    <numerusform>Right on {0} of %Ln photo it had not seen.</numerusform>
    <numerusform>Right on {0} of %Ln photos it had not seen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/train_result.py" />
   <source>%Ln photo(s) may be in the wrong category: look at it (them).</source>
   <translation>
    <numerusform>%Ln photo may be in the wrong category: look at it.</numerusform>
    <numerusform>%Ln photos may be in the wrong category: look at them.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TrashQuestion</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/photos/questions.py" />
   <source>Move %Ln photo(s) to the trash?</source>
   <translation>
    <numerusform>Move %Ln photo to the trash?</numerusform>
    <numerusform>Move %Ln photos to the trash?</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/photos/questions.py" />
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
   <location filename="../../organizer/ui/tidying/undoing.py" />
   <source>{0} on %Ln photo(s)</source>
   <translation>
    <numerusform>{0} on %Ln photo</numerusform>
    <numerusform>{0} on %Ln photos</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>UsePage</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>%Ln photo(s) in {0} would be called something else</source>
   <translation>
    <numerusform>%Ln photo in {0} would be called something else</numerusform>
    <numerusform>%Ln photos in {0} would be called something else</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Of %Ln photo(s) in all. Nothing is moved by this.</source>
   <translation>
    <numerusform>Of %Ln photo in all. Nothing is moved by this.</numerusform>
    <numerusform>Of %Ln photos in all. Nothing is moved by this.</numerusform>
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
