; Installs for one user: no administrator rights are asked for, nothing outside the user's own
; folders and registry is touched. Settings, history and index are not part of what is removed.
Unicode true
!ifdef PROCESSOR
  Target ${PROCESSOR}
!endif
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define TITLE "Photo Organizer"
!define PROGRAM "photo-organizer.exe"
!define COMMAND "organizer.exe"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\PhotoOrganizer"

Name "${TITLE}"
OutFile "${TARGET}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\PhotoOrganizer"
InstallDirRegKey HKCU "Software\PhotoOrganizer" "Folder"
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${TITLE}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${TITLE} setup"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"

LangString TIDY ${LANG_ENGLISH} "Tidy photos"
LangString TIDY ${LANG_SIMPCHINESE} "整理照片"
LangString RUNNING ${LANG_ENGLISH} "${TITLE} is running. Close it, then try again."
LangString RUNNING ${LANG_SIMPCHINESE} "${TITLE} 正在运行。请先关闭它，然后重试。"

!macro MENU_ENTRY KIND ARGUMENT
  WriteRegStr HKCU "Software\Classes\${KIND}\shell\PhotoOrganizer" "" "$(TIDY)"
  WriteRegStr HKCU "Software\Classes\${KIND}\shell\PhotoOrganizer" "Icon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "Software\Classes\${KIND}\shell\PhotoOrganizer\command" "" '"$INSTDIR\${PROGRAM}" "${ARGUMENT}"'
!macroend

; Windows lets nobody write into a program that runs: removing what is around it would leave a half.
!macro NEED_CLOSED FILE
  ${DoWhile} ${FileExists} "$INSTDIR\${FILE}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${FILE}" a
    ${IfNot} ${Errors}
      FileClose $0
      ${Break}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDCANCEL`
      Abort
    ${EndIf}
  ${Loop}
!macroend

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Section "Program"
  !insertmacro NEED_CLOSED "${PROGRAM}"
  !insertmacro NEED_CLOSED "${COMMAND}"
  ; The folder of the program holds nothing of the user's: an older version goes whole.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  ; On Windows NSIS takes nothing but this for the end of a folder's name; elsewhere it turns it round.
  File /r "${PAYLOAD}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\${PROGRAM}"
  !insertmacro MENU_ENTRY "Directory" "%1"
  !insertmacro MENU_ENTRY "Directory\Background" "%V"
  !insertmacro MENU_ENTRY "Drive" "%1"
  WriteRegStr HKCU "Software\PhotoOrganizer" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
SectionEnd

Section "Uninstall"
  !insertmacro NEED_CLOSED "${PROGRAM}"
  !insertmacro NEED_CLOSED "${COMMAND}"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${COMMAND}"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  DeleteRegKey HKCU "Software\Classes\Directory\shell\PhotoOrganizer"
  DeleteRegKey HKCU "Software\Classes\Directory\Background\shell\PhotoOrganizer"
  DeleteRegKey HKCU "Software\Classes\Drive\shell\PhotoOrganizer"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\PhotoOrganizer"
SectionEnd
